package kopir.directory.membership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kopir.contracts.MemberKind;
import kopir.contracts.NameUuid;
import kopir.directory.member.web.KindPath;
import kopir.directory.member.web.MemberAnswers;
import kopir.directory.member.web.MemberInput;
import kopir.directory.member.web.MemberView;
import kopir.directory.member.web.ProfileReader;
import kopir.directory.membership.RegisterMember;
import kopir.directory.membership.RegisterMember.Registration;
import kopir.platform.http.Caller;
import kopir.platform.http.IdempotencyKey;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** New members: entered by coordinators, or registered by people who act for none yet. */
@RestController
@RequestMapping({KindPath.ORGANISATIONS, KindPath.EXPERTS})
public final class RegistrationController {
    private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final String MEMBERS = "https://kopir.example/member/";
    private static final List<Locale> READ = List.of(Locale.ENGLISH, Locale.of("ru"));

    private final RegisterMember register;
    private final ProfileReader reader;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public RegistrationController(RegisterMember register, ProfileReader reader, Supplier<UUID> ids, Clock clock) {
        this.register = register;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
    }

    /** With an {@code externalId} that is what makes a repetition harmless; else the {@code Idempotency-Key} does. */
    @PostMapping
    public Mono<ResponseEntity<MemberView>> register(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MemberInput input,
            ServerHttpRequest request) {
        MemberKind kind = KindPath.of(request);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Registration registration = new Registration(
                id(caller, key, input.externalId()),
                kind,
                input.externalId(),
                reader.read(kind, input, today),
                IdempotencyKey.fingerprint(kind + " " + input),
                language(request.getHeaders()));
        return register.register(caller, registration).map(outcome -> MemberAnswers.created(outcome, caller));
    }

    private UUID id(Caller caller, @Nullable String key, @Nullable String externalId) {
        UUID fromKey = IdempotencyKey.of(caller, key, ids.get()).id();
        if (externalId == null) {
            return fromKey;
        }
        if (!caller.isCoordinator()) {
            throw Problem.invalid("externalId", "Coordinators give it.", "no value");
        }
        if (!EXTERNAL_ID.matcher(externalId).matches()) {
            throw Problem.invalid("externalId", "This id cannot be taken.", EXTERNAL_ID.pattern());
        }
        return NameUuid.ofUrl(MEMBERS + externalId);
    }

    private static String language(HttpHeaders headers) {
        try {
            Locale read = Locale.lookup(headers.getAcceptLanguage(), READ);
            return read == null ? Locale.ENGLISH.getLanguage() : read.getLanguage();
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("Accept-Language", "This cannot be read.", "ru, en;q=0.8");
        }
    }
}
