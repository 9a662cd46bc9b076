package kopir.directory.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kopir.contracts.GrantEvent;
import kopir.contracts.MemberKind;
import kopir.contracts.MembershipStatus;
import kopir.directory.member.Membership.Left;
import kopir.directory.member.Membership.Rejected;
import kopir.directory.member.Membership.Suspended;
import kopir.directory.member.Membership.Verified;
import kopir.platform.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or expert with its membership.
 *
 * @param externalId its id in another system, or null
 * @param createdFrom fingerprint of the request that created it: tells a repetition from another request
 * @param lastStep the last step's idempotency key, or null
 * @param unfinished null nearly always
 */
public record Member(
        UUID id,
        MemberKind kind,
        @Nullable String externalId,
        Profile profile,
        Membership membership,
        String createdFrom,
        @Nullable LastStep lastStep,
        @Nullable Unfinished unfinished) {

    /** The key that a step was sent with, and the fingerprint of its body: the same again is the same answer. */
    public record LastStep(UUID key, String fingerprint) {}

    public boolean isVerified() {
        return membership.status() == MembershipStatus.VERIFIED;
    }

    /** Whether the caller acts for it or coordinates, and asked for the kind it is. To all others it is absent. */
    public boolean mayBeChangedBy(Caller caller, MemberKind asked) {
        return kind == asked && (caller.isCoordinator() || caller.actsFor(id));
    }

    /** Decides a step; writes nothing. */
    public Decision step(Step step, @Nullable LastStep key, Instant now) {
        List<String> missing = step instanceof Step.Submit ? profile.missing(kind) : List.of();
        if (!missing.isEmpty()) {
            return new Refusal.Incomplete(missing);
        }
        return step.from(membership, now)
                .<Decision>map(next -> new Decision.Change(
                        new Member(id, kind, externalId, profile, next, createdFrom, key, openGrantsAfter(next))))
                .orElseGet(() -> new Refusal.NoSuchStep(membership.status()));
    }

    /** Decides an edit; writes nothing. */
    public Decision edit(Profile next) {
        if (membership instanceof Rejected || membership instanceof Left) {
            return new Refusal.NoSuchStep(membership.status());
        }
        // What coordinators have seen complete stays so: others already rely on it.
        List<String> missing = membership instanceof Membership.Draft || membership instanceof Membership.Returned
                ? List.of()
                : next.missing(kind);
        return missing.isEmpty()
                ? new Decision.Change(
                        new Member(id, kind, externalId, next, membership, createdFrom, lastStep, unfinished))
                : new Refusal.Incomplete(missing);
    }

    /** The same with nothing left to do. */
    public Member finished() {
        return new Member(id, kind, externalId, profile, membership, createdFrom, lastStep, null);
    }

    private @Nullable Unfinished openGrantsAfter(Membership next) {
        return switch (next) {
            case Suspended _ -> new Unfinished.OpenGrants(GrantEvent.Reason.SUSPENDED);
            case Left _ -> new Unfinished.OpenGrants(GrantEvent.Reason.LEFT);
            case Membership.Draft _, Membership.Submitted _, Membership.Returned _, Verified _, Rejected _ ->
                unfinished;
        };
    }
}
