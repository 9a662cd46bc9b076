package kopir.matching.introduction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kopir.contracts.NameUuid;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.Side;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.introduction.mongo.Introductions;
import kopir.matching.introduction.mongo.Pairs;
import kopir.matching.introduction.mongo.Slots;
import kopir.matching.request.Card;
import kopir.matching.request.Request;
import kopir.matching.request.Suggestion;
import kopir.matching.request.Suggestions;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Turns the yeses of a request into offers, one at a time and in order.
 *
 * <p>Four documents take part, and no transaction: the request holds the one open offer, the candidate's slot guards its
 * limit, the pair guards that two meet once, the introduction is what people see. They are written in this order:
 *
 * <ol>
 *   <li>request: the offer is reserved, with the introduction's id, which is made of request and card;
 *   <li>slot: a place is taken in the name of that id;
 *   <li>pair: taken in the name of that id;
 *   <li>introduction: begun under that id, with its event. Only now anybody hears of it.
 * </ol>
 *
 * Dying between any two, the request says what was meant, and {@link #settle} goes through the rest: what is done already
 * does nothing the second time. {@link Clearing} is the way back.
 */
public final class Offering {
    private static final Logger LOG = LoggerFactory.getLogger(Offering.class);
    private static final UUID INTRODUCTIONS = NameUuid.ofUrl("https://kopir.example/introduction");

    private final Requests requests;
    private final Introductions introductions;
    private final Slots slots;
    private final Pairs pairs;
    private final CircumstancesNow circumstances;
    private final Clearing clearing;
    private final Runnable rematch;
    private final Clock clock;
    private final Optional<Duration> answerWithin;

    /**
     * @param rematch called when a place was taken or given back, which may change other rankings
     * @param answerWithin how long a candidate has to answer; empty for ever
     */
    public Offering(
            Requests requests,
            Introductions introductions,
            Slots slots,
            Pairs pairs,
            CircumstancesNow circumstances,
            Runnable rematch,
            Clock clock,
            Optional<Duration> answerWithin) {
        this.requests = requests;
        this.introductions = introductions;
        this.slots = slots;
        this.pairs = pairs;
        this.circumstances = circumstances;
        this.clearing = new Clearing(requests, slots, pairs, clock);
        this.rematch = rematch;
        this.clock = clock;
        this.answerWithin = answerWithin;
    }

    private enum Asked {
        YES,
        /** Not this one; the next may be tried. */
        NO
    }

    /** Does whatever is next for a request: begins, finishes or ends its offer. Safe to repeat, at any moment. */
    public Mono<Void> settle(UUID request) {
        return requests.find(request).flatMap(stored -> switch (stored.state()) {
            case Request.Open open when open.offer() != null -> goOn(open, open.offer());
            case Request.Open open -> begin(open);
            case Request.Closed closed -> takeBack(closed);
            case Request.Draft _, Request.Submitted _, Request.Returned _ -> Mono.empty();
        });
    }

    /** As {@link #settle}, for those who must not fail because of it: what did not work the sweep does. */
    public Mono<Void> trySettling(UUID request) {
        return quietly(settle(request));
    }

    /** As {@link #after}, for those who must not fail because of it: what did not work the sweep does. */
    public Mono<Void> tryMovingOn(Introduction introduction) {
        return quietly(after(introduction));
    }

    private static Mono<Void> quietly(Mono<Void> work) {
        return work.onErrorResume(error -> {
            LOG.atWarn()
                    .addKeyValue("error", error.getClass().getSimpleName())
                    .log("an offer was left unfinished; the sweep goes on with it");
            return Mono.empty();
        });
    }

    /** Clears up after an introduction that may have ended, and moves on to the request's next card with a yes. */
    public Mono<Void> after(Introduction introduction) {
        return introduction.takesAPlace()
                ? Mono.empty()
                : clearing.after(introduction)
                        .doOnSuccess(_ -> rematch.run())
                        .then(Mono.defer(() -> settle(introduction.parties().request())));
    }

    /** Tries the cards with a yes in their order, until one candidate can be asked. */
    private Mono<Void> begin(Request.Open open) {
        List<Suggestion.Approved> cards = Suggestions.approved(open.suggestions())
                .filter(approved -> approved.card() instanceof Card.Accepted)
                .sorted(Comparator.comparingInt(approved -> ((Card.Accepted) approved.card()).order()))
                .toList();
        return cards.isEmpty()
                ? Mono.empty()
                : circumstances
                        .of(open.origin().member(), open.wish())
                        .flatMapMany(asked -> Flux.fromIterable(cards)
                                .concatMap(card -> ask(open, card, Standing.of(asked, card.candidate()))))
                        .takeUntil(Asked.YES::equals)
                        .then();
    }

    private Mono<Asked> ask(Request.Open open, Suggestion.Approved approved, Standing standing) {
        UUID card = approved.card().id();
        return switch (standing) {
            case POSSIBLE -> reserve(open.id(), card);
            case FULL, NOT_NOW -> Mono.just(Asked.NO);
            case NEVER -> clearing.change(open.id(), now -> now.giveUp(card)).thenReturn(Asked.NO);
        };
    }

    private Mono<Asked> reserve(UUID request, UUID card) {
        UUID introduction = NameUuid.of(INTRODUCTIONS, request + " " + card);
        return requests.change(
                        request,
                        stored -> stored.state() instanceof Request.Open open
                                ? open.offer(card, introduction)
                                : Decision.refused(new Refusal.NotFound()))
                .flatMap(decided -> switch (decided) {
                    case Decision.Made<Stored<Request>>(Stored<Request> reserved)
                    when reserved.state() instanceof Request.Open open && open.offer() != null ->
                        finish(open, open.offer());
                    // Somebody else asks at this very moment, or the request is over: not for us to go on.
                    case Decision.Made<Stored<Request>> _, Decision.Refused<Stored<Request>> _ -> Mono.just(Asked.YES);
                });
    }

    /** From the reserved offer to the introduction. */
    private Mono<Asked> finish(Request.Open open, Request.Offer offer) {
        Parties parties = parties(open, offer);
        return places(open, offer.candidate())
                .flatMap(places -> slots.take(parties.candidate(), parties.id(), places))
                .flatMap(place -> place ? pair(parties) : postpone(parties));
    }

    private Mono<Integer> places(Request.Open open, UUID candidate) {
        return circumstances
                .of(open.origin().member(), open.wish())
                .map(asked -> asked.candidates()
                        .find(candidate)
                        .map(profile -> Math.max(0, profile.limit() - profile.elsewhere()))
                        .orElse(0));
    }

    private Mono<Asked> pair(Parties parties) {
        return pairs.take(parties.requester(), parties.candidate(), parties.id())
                .flatMap(theirs -> theirs
                        ? offer(parties)
                        : clearing.beforeItBegan(parties).thenReturn(Asked.NO));
    }

    private Mono<Asked> offer(Parties parties) {
        Instant now = clock.instant();
        return introductions
                .insert(new Introduction.OfferedToCandidate(
                        parties, now, answerWithin.map(now::plus).orElse(null)))
                .doOnNext(_ -> rematch.run())
                .thenReturn(Asked.YES);
    }

    /** Somebody took the last place since we looked: the yes waits on, and the sweep tries it again. */
    private Mono<Asked> postpone(Parties parties) {
        return clearing.change(parties.request(), open -> open.postpone(parties.id()))
                .thenReturn(Asked.NO);
    }

    private Mono<Void> goOn(Request.Open open, Request.Offer offer) {
        return introductions
                .find(offer.introduction())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> found.map(stored -> after(stored.state())).orElseGet(() -> resume(open, offer)));
    }

    /** The process died, or is at it, between the reservation and the introduction. */
    private Mono<Void> resume(Request.Open open, Request.Offer offer) {
        return circumstances
                .of(open.origin().member(), open.wish())
                .map(asked -> Standing.of(asked, offer.candidate()))
                .flatMap(standing -> switch (standing) {
                    case POSSIBLE, FULL -> finish(open, offer);
                    case NOT_NOW -> Mono.just(Asked.YES);
                    case NEVER -> clearing.beforeItBegan(parties(open, offer)).thenReturn(Asked.NO);
                })
                .flatMap(asked -> asked == Asked.NO ? settle(open.id()) : Mono.empty());
    }

    /** A closed request takes back the offer nobody has agreed to yet. Who has met, has met. */
    private Mono<Void> takeBack(Request.Closed closed) {
        return Flux.fromStream(() -> Suggestions.approved(closed.suggestions()).map(Suggestion.Approved::card))
                .ofType(Card.Offered.class)
                .concatMap(card -> introductions.change(card.introduction(), this::takeBack))
                .concatMap(decided -> decided instanceof Decision.Made<Stored<Introduction>>(var revoked)
                        ? after(revoked.state())
                        : Mono.empty())
                .then();
    }

    private Decision<? extends Introduction.Change<?>> takeBack(Stored<Introduction> stored) {
        Instant now = clock.instant();
        return switch (stored.state()) {
            case Introduction.OfferedToCandidate offered -> Decision.made(offered.revoke(Side.REQUESTER, now));
            case Introduction.Opening opening -> Decision.made(opening.revoke(Side.REQUESTER, now));
            case Introduction.Connected _,
                    Introduction.Concluded _,
                    Introduction.Declined _,
                    Introduction.Expired _,
                    Introduction.Revoked _ -> Decision.refused(new Refusal.NotFound());
        };
    }

    private static Parties parties(Request.Open open, Request.Offer offer) {
        return new Parties(
                offer.introduction(),
                open.id(),
                offer.card(),
                open.origin().member(),
                offer.candidate(),
                open.wish().needs().stream().map(Need::capability).toList(),
                Suggestions.card(open.suggestions(), offer.card())
                        .map(approved -> approved.ranked().contributions())
                        .orElse(List.of()));
    }
}
