package kopir.matching.introduction;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.introduction.mongo.Pairs;
import kopir.matching.introduction.mongo.Slots;
import kopir.matching.request.Card;
import kopir.matching.request.Change;
import kopir.matching.request.Request;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import reactor.core.publisher.Mono;

/**
 * Gives back what an ended introduction held: the pair, unless the two have met; the candidate's place; last the request's
 * offer. Dying in between, an ended offer still in its request, or a place that bears its name, is the sign that something
 * is left to do; each part does nothing the second time.
 */
final class Clearing {
    private final Requests requests;
    private final Slots slots;
    private final Pairs pairs;
    private final Clock clock;

    Clearing(Requests requests, Slots slots, Pairs pairs, Clock clock) {
        this.requests = requests;
        this.slots = slots;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** Clears up after an introduction that has ended; leaves one that goes on alone. */
    Mono<Void> after(Introduction introduction) {
        Parties parties = introduction.parties();
        return switch (introduction) {
            case Introduction.OfferedToCandidate _, Introduction.Opening _, Introduction.Connected _ -> Mono.empty();
            case Introduction.Declined _ -> ended(parties, Card.Ending.DECLINED, false);
            case Introduction.Expired _ -> ended(parties, Card.Ending.EXPIRED, false);
            case Introduction.Revoked revoked -> ended(parties, Card.Ending.REVOKED, revoked.hadMet());
            case Introduction.Concluded concluded
            when concluded.helped() -> giveBack(parties, true).then(fulfil(parties));
            case Introduction.Concluded _ -> ended(parties, Card.Ending.CONCLUDED, true);
        };
    }

    /** The two are being introduced by another request: nobody was asked by this one. */
    Mono<Void> beforeItBegan(Parties parties) {
        return ended(parties, Card.Ending.NOT_POSSIBLE, false);
    }

    private Mono<Void> ended(Parties parties, Card.Ending how, boolean met) {
        return giveBack(parties, met).then(change(parties.request(), open -> open.end(parties.id(), how)));
    }

    private Mono<Void> giveBack(Parties parties, boolean met) {
        Mono<Void> place = slots.giveBack(parties.candidate(), parties.id());
        return met
                ? place
                : pairs.letGo(parties.requester(), parties.candidate(), parties.id())
                        .then(place);
    }

    private Mono<Void> fulfil(Parties parties) {
        return change(parties.request(), open -> open.close(CloseReason.FULFILLED, clock.instant()));
    }

    /** A step on the request, if it is still open. */
    Mono<Void> change(UUID request, Function<Request.Open, Change<?>> step) {
        return requests.change(request, stored -> onOpen(stored, step)).then();
    }

    private static Decision<? extends Change<?>> onOpen(
            Stored<Request> stored, Function<Request.Open, Change<?>> step) {
        return stored.state() instanceof Request.Open open
                ? Decision.made(step.apply(open))
                : Decision.refused(new Refusal.NotFound());
    }
}
