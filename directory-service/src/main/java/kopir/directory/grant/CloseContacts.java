package kopir.directory.grant;

import java.time.Clock;
import java.util.UUID;
import kopir.contracts.GrantEvent.Reason;
import kopir.directory.grant.mongo.Grants;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Closes contacts: for one side, for the coordinators, or because a membership ended. Nobody reads them after it. */
public final class CloseContacts {
    private final Grants grants;
    private final Clock clock;

    public CloseContacts(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /** How a wish to close ended. */
    public sealed interface Closing {
        record Done(Grant grant) implements Closing {}

        /** No such grant, or none of this caller's. */
        record Absent() implements Closing {}

        /** It was never opened. */
        record NeverOpen() implements Closing {}
    }

    /** By a side or a coordinator. Repeating it changes nothing. */
    public Mono<Closing> close(UUID introduction, Caller caller) {
        return grants.find(introduction)
                .filter(known -> caller.isCoordinator() || sideOf(known.state(), caller) != null)
                .flatMap(known -> switch (known.state().access()) {
                    case Access.Open _ ->
                        close(introduction, Reason.REVOKED, sideOf(known.state(), caller))
                                .then(grants.find(introduction))
                                .<Closing>map(closed -> new Closing.Done(closed.state()));
                    case Access.Closed _ -> Mono.<Closing>just(new Closing.Done(known.state()));
                    case Access.Refused _ -> Mono.<Closing>just(new Closing.NeverOpen());
                })
                .defaultIfEmpty(new Closing.Absent());
    }

    private static @Nullable UUID sideOf(Grant grant, Caller caller) {
        if (caller.actsFor(grant.requester())) {
            return grant.requester();
        }
        return caller.actsFor(grant.candidate()) ? grant.candidate() : null;
    }

    /** Closes it if it is open; where somebody else was first, looks again. */
    Mono<Void> close(UUID introduction, Reason reason, @Nullable UUID by) {
        return grants.find(introduction).flatMap(known -> close(known, reason, by));
    }

    private Mono<Void> close(Stored<Grant> known, Reason reason, @Nullable UUID by) {
        return known.state().access() instanceof Access.Open open
                ? grants.update(known, known.state().with(open.close(reason, by, clock.instant())))
                        .flatMap(written -> switch (written) {
                            case DONE -> Mono.<Void>empty();
                            case SOMEONE_WAS_FIRST -> close(known.state().introduction(), reason, by);
                        })
                : Mono.empty();
    }

    /** Closes all that is open for a member. Safe to repeat. */
    public Mono<Void> closeAllOf(UUID member, Reason reason) {
        return grants.openOf(member)
                .concatMap(known -> close(known, reason, null))
                .then();
    }
}
