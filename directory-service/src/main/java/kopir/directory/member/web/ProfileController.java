package kopir.directory.member.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.MemberKind;
import kopir.directory.member.ChangeProfile;
import kopir.directory.member.WantedProfile;
import kopir.platform.http.Caller;
import kopir.platform.http.ETag;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A member's profile is changed by the member and by coordinators. */
@RestController
@RequestMapping({KindPath.ORGANISATIONS, KindPath.EXPERTS})
public final class ProfileController {
    private final ChangeProfile profiles;
    private final ProfileReader reader;
    private final Codes codes;
    private final Clock clock;

    public ProfileController(ChangeProfile profiles, ProfileReader reader, Codes codes, Clock clock) {
        this.profiles = profiles;
        this.reader = reader;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param evidence by coordinators only */
    public record ConfirmationInput(
            @Nullable String capability, @Nullable EvidenceLevel evidence) {}

    /** Replaces the profile. {@code If-Match} carries the ETag that was read. */
    @PutMapping("/{id}")
    public Mono<ResponseEntity<MemberView>> replace(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MemberInput input,
            ServerHttpRequest request) {
        MemberKind kind = KindPath.of(request);
        if (input.externalId() != null) {
            throw Problem.invalid("externalId", "It is given once, when the member is created.", "no value");
        }
        long version = ETag.required(ifMatch);
        WantedProfile wanted = reader.read(kind, input, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return profiles.replace(kind, id, version, wanted, caller).map(outcome -> MemberAnswers.ok(outcome, caller));
    }

    /** Says that a capability is still offered as of today. Saying it twice on a day is saying it once. */
    @PostMapping("/{id}/confirmations")
    public Mono<ResponseEntity<MemberView>> confirm(
            Caller caller, @PathVariable UUID id, @RequestBody ConfirmationInput input, ServerHttpRequest request) {
        String capability = codes.capability("capability", input.capability());
        return profiles.confirm(KindPath.of(request), id, capability, input.evidence(), caller)
                .map(outcome -> MemberAnswers.ok(outcome, caller));
    }
}
