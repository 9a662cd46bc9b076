package kopir.directory.grant;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kopir.contracts.GrantEvent.Reason;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Topics;
import kopir.directory.grant.mongo.Exclusions;
import kopir.directory.member.mongo.Members;
import kopir.platform.delivery.NotYet;
import kopir.platform.delivery.ProjectionAge;
import reactor.core.publisher.Mono;

/** Whether contacts may be open between two members right now. */
public final class LastCheck {
    private static final Duration TOO_OLD = Duration.ofSeconds(60);

    private final Members members;
    private final Exclusions exclusions;
    private final BooleanSupplier exclusionsAreKnown;

    /** @param exclusionsAreKnown whether all that were declared until about now have arrived */
    public LastCheck(Members members, Exclusions exclusions, BooleanSupplier exclusionsAreKnown) {
        this.members = members;
        this.exclusions = exclusions;
        this.exclusionsAreKnown = exclusionsAreKnown;
    }

    /** They are, once everything told before this process started is read, and nothing has waited for a minute since. */
    public static BooleanSupplier known(ProjectionAge age) {
        return () ->
                age.hasCaughtUp(Topics.EXCLUSIONS) && age.of(Topics.EXCLUSIONS).compareTo(TOO_OLD) <= 0;
    }

    /**
     * Why contacts must not be opened, or empty where they may.
     *
     * @throws NotYet in the Mono, where the exclusions may not all be known: then nobody guesses
     */
    public Mono<Optional<Reason>> objection(UUID requester, UUID candidate) {
        return verified(requester)
                .zipWith(verified(candidate), (one, other) -> one && other)
                .flatMap(both -> both ? exclusion(requester, candidate) : Mono.just(Optional.of(Reason.NOT_VERIFIED)));
    }

    private Mono<Optional<Reason>> exclusion(UUID requester, UUID candidate) {
        if (!exclusionsAreKnown.getAsBoolean()) {
            return Mono.error(new NotYet("exclusions may be out of date"));
        }
        return exclusions
                .between(requester, candidate)
                .map(excluded -> excluded ? Optional.of(Reason.EXCLUDED) : Optional.empty());
    }

    private Mono<Boolean> verified(UUID member) {
        return members.find(member).map(found -> found.state().isVerified()).defaultIfEmpty(false);
    }

    /** Why contacts that are open must be closed again, or empty where they may stay. */
    public Mono<Optional<Reason>> end(UUID requester, UUID candidate) {
        return ended(requester).zipWith(ended(candidate), (one, other) -> one.or(() -> other));
    }

    private Mono<Optional<Reason>> ended(UUID member) {
        return members.find(member)
                .map(found -> ended(found.state().membership().status()))
                .defaultIfEmpty(Optional.of(Reason.ERASED));
    }

    private static Optional<Reason> ended(MembershipStatus status) {
        return switch (status) {
            case VERIFIED -> Optional.empty();
            case SUSPENDED -> Optional.of(Reason.SUSPENDED);
            case LEFT -> Optional.of(Reason.LEFT);
            case DRAFT, SUBMITTED, RETURNED, REJECTED -> Optional.of(Reason.NOT_VERIFIED);
        };
    }
}
