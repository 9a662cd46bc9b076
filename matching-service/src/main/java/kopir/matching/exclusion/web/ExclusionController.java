package kopir.matching.exclusion.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.contracts.ExclusionEvent.Reason;
import kopir.matching.decision.web.Refusals;
import kopir.matching.exclusion.Exclusion;
import kopir.matching.exclusion.Exclusion.Terms;
import kopir.matching.exclusion.SetExclusion;
import kopir.matching.exclusion.mongo.Exclusions;
import kopir.matching.member.Network;
import kopir.matching.web.MemberNames;
import kopir.matching.web.ReadersLanguage;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import kopir.platform.http.IdempotencyKey;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Exclusions: members set, see and lift their own, coordinators all. */
@RestController
@RequestMapping("/api/exclusions")
public final class ExclusionController {
    private final Exclusions exclusions;
    private final SetExclusion set;
    private final Refusals refusals;
    private final MemberNames names;
    private final Network network;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public ExclusionController(
            Exclusions exclusions,
            SetExclusion set,
            Refusals refusals,
            MemberNames names,
            Network network,
            Supplier<UUID> ids,
            Clock clock) {
        this.exclusions = exclusions;
        this.set = set;
        this.refusals = refusals;
        this.names = names;
        this.network = network;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param member one of the two, for coordinators; a member's own otherwise */
    record Input(
            @Nullable UUID member,
            @Nullable UUID other,
            @Nullable Reason reason) {}

    /** @param name null where the reader may not know it */
    record Party(UUID id, @Nullable String name) {}

    /**
     * @param other for members: whom they are not introduced to
     * @param first for coordinators, as {@code second} and {@code declaredBy}
     */
    record View(
            UUID id,
            @Nullable Party other,
            @Nullable Party first,
            @Nullable Party second,
            @Nullable Party declaredBy,
            Reason reason,
            Instant at) {}

    @PostMapping
    Mono<ResponseEntity<View>> declare(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Input input,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        String language = ReadersLanguage.of(accepted);
        UUID id = IdempotencyKey.of(caller, key, ids.get()).id();
        return set.declare(terms(caller, id, input))
                .flatMap(decision -> refusals.orProblem(decision, caller, language))
                .map(stored -> ResponseEntity.status(HttpStatus.CREATED).body(view(caller, stored, language)));
    }

    private Terms terms(Caller caller, UUID id, Input input) {
        @Nullable UUID declaredBy = caller.isCoordinator() ? null : caller.mustActForMember();
        UUID member = declaredBy == null ? given("member", input.member()) : declaredBy;
        UUID other = given("other", input.other());
        Reason reason = input.reason();
        if (declaredBy != null && input.member() != null && !declaredBy.equals(input.member())) {
            throw Problem.invalid("member", "You can do this for your own member.", declaredBy);
        }
        if (member.equals(other)) {
            throw Problem.invalid("other", "A member is never introduced to itself.", "another member's id");
        }
        if (reason == null) {
            throw Problem.invalid("reason", "Please say why.", Arrays.asList(Reason.values()));
        }
        return new Terms(id, member, other, reason, declaredBy, clock.instant(), IdempotencyKey.fingerprint(input));
    }

    private static UUID given(String field, @Nullable UUID id) {
        if (id == null) {
            throw Problem.invalid(field, "This is missing.", "a member's id");
        }
        return id;
    }

    @GetMapping
    Mono<List<View>> list(
            Caller caller, @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        String language = ReadersLanguage.of(accepted);
        return (caller.isCoordinator() ? exclusions.inForce() : exclusions.declaredBy(caller.mustActForMember()))
                .map(stored -> view(caller, stored, language))
                .collectSortedList(Comparator.comparing(View::at).thenComparing(View::id));
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> lift(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        return set.lift(id, caller.isCoordinator() ? null : caller.mustActForMember())
                .flatMap(decision -> refusals.orProblem(decision, caller, ReadersLanguage.of(accepted)))
                .map(_ -> ResponseEntity.noContent().build());
    }

    private View view(Caller caller, Stored<Exclusion> stored, String language) {
        Terms terms = stored.state().terms();
        return caller.isCoordinator()
                ? new View(
                        terms.id(),
                        null,
                        known(terms.first(), language),
                        known(terms.second(), language),
                        terms.declaredBy() == null ? null : known(terms.declaredBy(), language),
                        terms.reason(),
                        terms.at())
                : new View(terms.id(), shown(terms.second(), language), null, null, null, terms.reason(), terms.at());
    }

    private Party known(UUID member, String language) {
        return new Party(member, names.known(member, language).name());
    }

    private Party shown(UUID member, String language) {
        return new Party(
                member,
                network.candidates()
                        .findVerified(member)
                        .map(profile -> names.shown(profile, language).name())
                        .orElse(null));
    }
}
