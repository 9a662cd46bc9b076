package kopir.directory.membership.web;

import java.util.UUID;
import kopir.contracts.MemberKind;
import kopir.directory.member.Member.LastStep;
import kopir.directory.member.Step;
import kopir.directory.member.web.KindPath;
import kopir.directory.member.web.MemberAnswers;
import kopir.directory.member.web.MemberView;
import kopir.directory.membership.EraseMember;
import kopir.directory.membership.MoveMembership;
import kopir.platform.http.Caller;
import kopir.platform.http.ETag;
import kopir.platform.http.IdempotencyKey;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What happens to memberships: submitted and left by members, decided by coordinators, erased by either. */
@RestController
@RequestMapping({KindPath.ORGANISATIONS, KindPath.EXPERTS})
public final class MembershipController {
    private static final int LONGEST_COMMENT = 2_000;
    private static final String KEY = "Idempotency-Key";

    private final MoveMembership memberships;
    private final EraseMember erase;

    public MembershipController(MoveMembership memberships, EraseMember erase) {
        this.memberships = memberships;
        this.erase = erase;
    }

    /** What a coordinator decides. */
    public enum Verdict {
        VERIFY,
        RETURN,
        REJECT,
        SUSPEND,
        REINSTATE
    }

    /** @param comment shown to the member; needed with {@code return}, {@code reject} and {@code suspend} */
    public record VerdictInput(
            @Nullable Verdict decision, @Nullable String comment) {}

    /** By the member, or by a coordinator who entered it for the member. */
    @PostMapping("/{id}/submission")
    public Mono<ResponseEntity<MemberView>> submit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            ServerHttpRequest request) {
        return move(caller, id, new Step.Submit(), key, request);
    }

    /** By coordinators. */
    @PostMapping("/{id}/verification")
    public Mono<ResponseEntity<MemberView>> decide(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody VerdictInput input,
            ServerHttpRequest request) {
        caller.mustBeCoordinator();
        return move(caller, id, step(input), key, request);
    }

    /** By the member, or by a coordinator whom the member told: contacts close, the profile is seen no more. */
    @PostMapping("/{id}/departure")
    public Mono<ResponseEntity<MemberView>> leave(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            ServerHttpRequest request) {
        return move(caller, id, new Step.Leave(), key, request);
    }

    /** Erases the member, its people's data and their seats, for good and in all services. */
    @DeleteMapping("/{id}")
    public Mono<ResponseEntity<Void>> erase(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            ServerHttpRequest request) {
        MemberKind kind = KindPath.of(request);
        return erase.erase(kind, id, ETag.required(ifMatch), caller)
                .map(MemberAnswers::done)
                .map(_ -> ResponseEntity.noContent().build());
    }

    private Mono<ResponseEntity<MemberView>> move(
            Caller caller, UUID id, Step step, @Nullable String key, ServerHttpRequest request) {
        return memberships
                .move(KindPath.of(request), id, step, lastStep(caller, key, step), caller)
                .map(outcome -> MemberAnswers.ok(outcome, caller));
    }

    private static @Nullable LastStep lastStep(Caller caller, @Nullable String key, Step step) {
        return key == null
                ? null
                : new LastStep(IdempotencyKey.of(caller, key, caller.person()).id(), IdempotencyKey.fingerprint(step));
    }

    private static Step step(VerdictInput input) {
        return switch (input.decision()) {
            case VERIFY -> new Step.Verify();
            case RETURN -> new Step.SendBack(comment(input));
            case REJECT -> new Step.Reject(comment(input));
            case SUSPEND -> new Step.Suspend(comment(input));
            case REINSTATE -> new Step.Reinstate();
            case null ->
                throw Problem.invalid(
                        "decision", "This value is missing.", "verify, return, reject, suspend, reinstate");
        };
    }

    private static String comment(VerdictInput input) {
        String comment = input.comment();
        if (comment == null || comment.isBlank() || comment.length() > LONGEST_COMMENT) {
            throw Problem.invalid(
                    "comment", "Tell the member why, or what to do.", "1 to " + LONGEST_COMMENT + " characters");
        }
        return comment.strip();
    }
}
