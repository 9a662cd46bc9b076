package kopir.notification.preference.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kopir.contracts.Role;
import kopir.notification.notice.Kind;
import kopir.notification.preference.Preferences;
import kopir.notification.preference.mongo.PreferenceStore;
import kopir.platform.http.Caller;
import kopir.platform.http.Caller.HeldSeat;
import kopir.platform.http.Problem;
import kopir.platform.json.KebabCaseEnums;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which notices come by e-mail too: for each seat of the caller, for each kind the seat can get. */
@RestController
@RequestMapping("/api/preferences")
public final class PreferenceController {
    private final PreferenceStore store;

    public PreferenceController(PreferenceStore store) {
        this.store = store;
    }

    /** @param seats one entry per seat of the caller */
    public record AllView(List<SeatView> seats) {
        public AllView {
            seats = List.copyOf(seats);
        }
    }

    /**
     * @param language in which the seat is written to; it is changed in the directory
     * @param email for each kind the seat can get: whether it comes by e-mail too
     */
    public record SeatView(UUID seat, Role role, @Nullable UUID member, String language, Map<String, Boolean> email) {
        public SeatView {
            email = new TreeMap<>(email);
        }
    }

    /** @param email for each kind of the seat: true or false; what is left out stays as it is */
    public record Wishes(@Nullable UUID seat, @Nullable Map<Kind, @Nullable Boolean> email) {}

    @GetMapping
    Mono<AllView> read(Caller caller) {
        return Flux.fromIterable(caller.seats())
                .concatMap(seat -> store.of(seat.id()).map(preferences -> view(seat, preferences)))
                .collectList()
                .map(AllView::new);
    }

    /** Safe to repeat. A kind once said to be wanted ends an earlier "no messages at all". */
    @PutMapping
    Mono<SeatView> write(Caller caller, @RequestBody Wishes wishes) {
        UUID wanted = wishes.seat();
        if (wanted == null) {
            throw Problem.invalid("seat", "Say for which of your seats.", "a UUID");
        }
        Map<Kind, Boolean> email = email(wishes.email());
        HeldSeat seat = caller.seats().stream()
                .filter(held -> held.id().equals(wanted))
                .findFirst()
                .orElseThrow(Problem::notFound);
        List<Kind> kinds = kinds(seat);
        if (!kinds.containsAll(email.keySet())) {
            throw Problem.invalid(
                    "email",
                    "This seat gets no notices of this kind.",
                    kinds.stream().map(KebabCaseEnums::code).toList());
        }
        return store.change(seat.id(), seat.member(), before -> after(before, email, kinds))
                .map(after -> view(seat, after));
    }

    private static Map<Kind, Boolean> email(@Nullable Map<Kind, @Nullable Boolean> wishes) {
        Map<Kind, Boolean> email = new EnumMap<>(Kind.class);
        if (wishes == null) {
            throw Problem.invalid("email", "Say for each kind whether it comes by e-mail.", "true or false");
        }
        wishes.forEach((kind, wanted) -> {
            if (wanted == null) {
                throw Problem.invalid("email." + KebabCaseEnums.code(kind), "This value is missing.", "true or false");
            }
            email.put(kind, wanted);
        });
        return email;
    }

    private static Preferences after(Preferences before, Map<Kind, Boolean> wishes, List<Kind> kinds) {
        return new Preferences(
                before.unsubscribed() && !wishes.containsValue(true),
                kinds.stream()
                        .filter(kind -> !wishes.getOrDefault(kind, before.wantsEmail(kind)))
                        .collect(Collectors.toSet()));
    }

    private static SeatView view(HeldSeat seat, Preferences preferences) {
        return new SeatView(
                seat.id(),
                seat.role(),
                seat.member(),
                seat.language(),
                kinds(seat).stream().collect(Collectors.toMap(KebabCaseEnums::code, preferences::wantsEmail)));
    }

    private static List<Kind> kinds(HeldSeat seat) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.isFor(seat.role()))
                .toList();
    }
}
