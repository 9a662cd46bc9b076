package kopir.matching.request;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.member.Network;
import kopir.matching.recognition.Tripwire;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import kopir.platform.delivery.Written;
import reactor.core.publisher.Mono;

/** A member changes, submits or withdraws what it wrote. Somebody else's request is as good as none. */
public final class WriteOwnRequest {
    private final Requests requests;
    private final Network network;
    private final Consumer<UUID> match;
    private final Function<UUID, Mono<Void>> settle;
    private final Clock clock;

    /**
     * @param match asks for a request to be matched, soon and in the background
     * @param settle takes back the open offer of a request that was closed; must not fail
     */
    public WriteOwnRequest(
            Requests requests, Network network, Consumer<UUID> match, Function<UUID, Mono<Void>> settle, Clock clock) {
        this.requests = requests;
        this.network = network;
        this.match = match;
        this.settle = settle;
        this.clock = clock;
    }

    /** @param version from which the change was made */
    public Mono<Decision<Stored<Request>>> change(UUID id, UUID member, long version, Wish wish) {
        if (Tripwire.stops(wish.text())) {
            return Mono.just(Decision.refused(new Refusal.IndividualCase(Tripwire.topics(wish.text()))));
        }
        return requests.change(id, stored -> {
                    if (!isOf(member, stored)) {
                        return Decision.refused(new Refusal.NotFound());
                    }
                    return stored.version() != version
                            ? Decision.refused(new Refusal.Stale())
                            : changed(stored.state(), wish);
                })
                .doOnNext(decided -> matchIf(decided, id));
    }

    private Decision<? extends Change<?>> changed(Request request, Wish wish) {
        if (!(request instanceof Request.Draft) && wish.needs().isEmpty()) {
            return Decision.refused(new Refusal.NoNeeds());
        }
        return switch (request) {
            case Request.Draft draft -> Decision.made(draft.change(wish));
            case Request.Submitted submitted -> Decision.made(submitted.change(wish));
            case Request.Returned returned -> Decision.made(returned.change(wish));
            case Request.Open open -> open.change(wish);
            case Request.Closed closed -> Decision.refused(notNow(closed));
        };
    }

    /** Safe to repeat: one that is submitted or open already stays as it is. */
    public Mono<Decision<Stored<Request>>> submit(UUID id, UUID member) {
        return requests.change(
                        id,
                        stored -> isOf(member, stored)
                                ? submitted(stored.state())
                                : Decision.refused(new Refusal.NotFound()))
                .doOnNext(decided -> matchIf(decided, id));
    }

    private Decision<? extends Change<?>> submitted(Request request) {
        UUID member = request.origin().member();
        return switch (request) {
            case Request.Draft draft ->
                Submission.check(member, draft.wish(), network).map(_ -> draft.submit(clock.instant()));
            case Request.Returned returned ->
                Submission.check(member, returned.wish(), network).map(_ -> returned.submit(clock.instant()));
            case Request.Submitted submitted -> Decision.made(Change.silently(submitted));
            case Request.Open open -> Decision.made(Change.silently(open));
            case Request.Closed closed -> Decision.refused(notNow(closed));
        };
    }

    /** Throws a draft away with its words, closes what others know of. Safe to repeat. */
    public Mono<Decision<Boolean>> withdraw(UUID id, UUID member) {
        return requests.find(id)
                .filter(stored -> isOf(member, stored))
                .flatMap(stored -> stored.state() instanceof Request.Draft
                        ? throwAway(stored)
                        : close(id, CloseReason.WITHDRAWN).map(decided -> decided.map(_ -> true)))
                .defaultIfEmpty(Decision.refused(new Refusal.NotFound()));
    }

    private Mono<Decision<Boolean>> throwAway(Stored<Request> draft) {
        return requests.erase(draft, List.of())
                .map(written -> written == Written.DONE
                        ? Decision.made(true)
                        : Decision.refused(new Refusal.SomeoneWasFirst()));
    }

    /** By its member or a coordinator, who must have been checked; an offer nobody agreed to is taken back. */
    public Mono<Decision<Stored<Request>>> close(UUID id, CloseReason reason) {
        return requests.change(id, stored -> closed(stored.state(), reason))
                .flatMap(decided -> settle.apply(id).thenReturn(decided));
    }

    private Decision<? extends Change<?>> closed(Request request, CloseReason reason) {
        return switch (request) {
            case Request.Submitted submitted -> Decision.made(submitted.close(reason, clock.instant()));
            case Request.Returned returned -> Decision.made(returned.close(reason, clock.instant()));
            case Request.Open open -> Decision.made(open.close(reason, clock.instant()));
            case Request.Closed closed -> Decision.made(Change.silently(closed));
            case Request.Draft draft -> Decision.refused(notNow(draft));
        };
    }

    private void matchIf(Decision<Stored<Request>> decided, UUID id) {
        if (decided instanceof Decision.Made<Stored<Request>>(var stored)
                && stored.state() instanceof Request.Submitted) {
            match.accept(id);
        }
    }

    private static boolean isOf(UUID member, Stored<Request> stored) {
        return stored.state().origin().member().equals(member);
    }

    private static Refusal notNow(Request request) {
        return new Refusal.NotInThisState(Codes.code(request));
    }
}
