package kopir.matching.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.engine.Ranked;
import kopir.matching.engine.Shortlist;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a partner.
 *
 * <pre>
 * Draft ──submit──▶ Submitted ──matched──▶ Open ──close──▶ Closed
 *                     ▲  ▲  └──returned──┐  │ │
 *                     │  └───────change──│──┘ │
 *                     └──submit── Returned ◀──┘ returned
 * </pre>
 *
 * A step exists only on the states where it is legal. Closing is legal from all but Draft, which is thrown away instead.
 */
public sealed interface Request {
    Origin origin();

    Wish wish();

    List<Suggestion> suggestions();

    /** The same without a member that is to be forgotten; an offer to it must have ended before. */
    Request without(UUID candidate);

    default UUID id() {
        return origin().id();
    }

    /** Only its member sees it. */
    record Draft(Origin origin, Wish wish) implements Request {
        @Override
        public List<Suggestion> suggestions() {
            return List.of();
        }

        @Override
        public Draft without(UUID candidate) {
            return this;
        }

        public Change<Draft> change(Wish next) {
            return Change.silently(new Draft(origin, next));
        }

        public Change<Submitted> submit(Instant now) {
            return Change.telling(new Submitted(origin, wish, now, List.of()), RequestEvent.Submitted::new);
        }
    }

    /** Waits for a run, which follows within moments. */
    record Submitted(Origin origin, Wish wish, Instant submittedAt, List<Suggestion> suggestions) implements Request {
        public Submitted {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public Submitted without(UUID candidate) {
            return new Submitted(origin, wish, submittedAt, Suggestions.without(suggestions, candidate));
        }

        public Change<Submitted> change(Wish next) {
            return Change.telling(new Submitted(origin, next, submittedAt, suggestions), RequestEvent.Changed::new);
        }

        public Change<Open> matched(UUID run, Shortlist list, LocalDate today) {
            List<Suggestion> next = Suggestions.after(suggestions, list, today);
            return Change.telling(new Open(origin, wish, submittedAt, run, next, null), RequestEvent.Matched::new);
        }

        public Change<Returned> returned(String question) {
            return Change.telling(
                    new Returned(origin, wish, submittedAt, question, suggestions), RequestEvent.Returned::new);
        }

        public Change<Closed> close(CloseReason reason, Instant now) {
            return Change.telling(new Closed(origin, wish, reason, now, suggestions), RequestEvent.Closed::new);
        }
    }

    /** A coordinator asked something; the member changes the request or submits it again as it is. */
    record Returned(Origin origin, Wish wish, Instant submittedAt, String question, List<Suggestion> suggestions)
            implements Request {
        public Returned {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public Returned without(UUID candidate) {
            return new Returned(origin, wish, submittedAt, question, Suggestions.without(suggestions, candidate));
        }

        public Change<Returned> change(Wish next) {
            return Change.silently(new Returned(origin, next, submittedAt, question, suggestions));
        }

        public Change<Submitted> submit(Instant now) {
            return Change.telling(new Submitted(origin, wish, now, suggestions), RequestEvent.Submitted::new);
        }

        public Change<Closed> close(CloseReason reason, Instant now) {
            return Change.telling(new Closed(origin, wish, reason, now, suggestions), RequestEvent.Closed::new);
        }
    }

    /**
     * Ranked; coordinators decide, the requester answers, one candidate at a time is asked. Without anybody who fits it
     * stays like this as a standing request.
     *
     * @param run the newest recorded run
     * @param offer the one open offer; null while nobody is asked
     */
    record Open(
            Origin origin,
            Wish wish,
            Instant submittedAt,
            UUID run,
            List<Suggestion> suggestions,
            @Nullable Offer offer)
            implements Request {
        public Open {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public Open without(UUID candidate) {
            return with(Suggestions.without(suggestions, candidate));
        }

        /** A new wish needs a new run. The candidate who is being asked was asked about the old one. */
        public Decision<Change<Submitted>> change(Wish next) {
            return offer != null
                    ? Decision.refused(new Refusal.OfferOpen())
                    : Decision.made(Change.telling(
                            new Submitted(origin, next, submittedAt, suggestions), RequestEvent.Changed::new));
        }

        /** Told only where there is somebody new to decide about: coordinators are not called for nothing. */
        public Change<Open> matched(UUID newer, Shortlist list, LocalDate today) {
            List<Suggestion> next = Suggestions.after(suggestions, list, today);
            Open after = new Open(origin, wish, submittedAt, newer, next, offer);
            return Suggestions.bringsSomebodyNew(suggestions, next)
                    ? Change.telling(after, RequestEvent.Matched::new)
                    : Change.silently(after);
        }

        /**
         * @param reason why this candidate was picked by hand, or null where it was proposed
         * @param card the id its card gets; one that has a card keeps it
         */
        public Decision<Change<Open>> approve(Ranked ranked, UUID card, @Nullable String reason) {
            return reviewed(ranked.candidate(), new Suggestion.Approved(ranked, new Card.Shown(card), reason));
        }

        public Decision<Change<Open>> decline(Ranked ranked, String reason) {
            return reviewed(ranked.candidate(), new Suggestion.Declined(ranked, reason));
        }

        public Decision<Change<Open>> defer(Ranked ranked, @Nullable String reason, LocalDate until) {
            return reviewed(ranked.candidate(), new Suggestion.Deferred(ranked, reason, until));
        }

        /** Decided again the same way it stays as it is; an answered card can no longer be taken back. */
        private Decision<Change<Open>> reviewed(UUID candidate, Suggestion next) {
            Suggestion before = Suggestions.find(suggestions, candidate).orElse(null);
            if (before instanceof Suggestion.Approved approved) {
                if (next instanceof Suggestion.Approved) {
                    return Decision.made(Change.silently(this));
                }
                if (!(approved.card() instanceof Card.Shown)) {
                    return Decision.refused(new Refusal.AlreadyAnswered());
                }
            }
            if (next.equals(before)) {
                return Decision.made(Change.silently(this));
            }
            return Decision.made(
                    Change.telling(with(Suggestions.replace(suggestions, next)), Change.reviewed(candidate)));
        }

        /** The requester's yes or no to a card. The same answer again changes nothing. */
        public Decision<Change<Open>> answer(UUID card, boolean yes, @Nullable String reason) {
            Suggestion.Approved approved = Suggestions.card(suggestions, card).orElse(null);
            if (approved == null) {
                return Decision.refused(new Refusal.NotFound());
            }
            return switch (approved.card()) {
                case Card.Shown _ -> Decision.made(answered(approved, yes, reason));
                case Card.Accepted _, Card.Offered _, Card.Ended _ -> sameAnswer(yes);
                case Card.Declined _ -> sameAnswer(!yes);
            };
        }

        private Change<Open> answered(Suggestion.Approved approved, boolean yes, @Nullable String reason) {
            UUID card = approved.card().id();
            Card next =
                    yes ? new Card.Accepted(card, Suggestions.nextOrder(suggestions)) : new Card.Declined(card, reason);
            return Change.telling(with(approved.with(next)), Change.answered(approved.candidate()));
        }

        private Decision<Change<Open>> sameAnswer(boolean same) {
            return same ? Decision.made(Change.silently(this)) : Decision.refused(new Refusal.AlreadyAnswered());
        }

        /**
         * Reserves the one offer for the candidate behind an accepted card. From here on whoever finds it unfinished
         * finishes it: see {@code introduction.Offering}.
         */
        public Decision<Change<Open>> offer(UUID card, UUID introduction) {
            Suggestion.Approved approved = Suggestions.card(suggestions, card).orElse(null);
            if (offer != null) {
                return Decision.refused(new Refusal.OfferOpen());
            }
            if (approved == null || !(approved.card() instanceof Card.Accepted accepted)) {
                return Decision.refused(new Refusal.NotFound());
            }
            Open offered = with(approved.with(new Card.Offered(card, accepted.order(), introduction)));
            Offer next = new Offer(introduction, card, approved.candidate());
            return Decision.made(Change.silently(new Open(origin, wish, submittedAt, run, offered.suggestions, next)));
        }

        /** No place was free: the yes waits on in its order. Nobody was told of the offer. */
        public Change<Open> postpone(UUID introduction) {
            return endOffer(introduction, offered -> new Card.Accepted(offered.id(), offered.order()));
        }

        /** The offer led no further; the next card with a yes may follow. */
        public Change<Open> end(UUID introduction, Card.Ending how) {
            return endOffer(introduction, offered -> new Card.Ended(offered.id(), how));
        }

        /** A yes that cannot be followed, before anybody was asked. */
        public Change<Open> giveUp(UUID card) {
            return Suggestions.card(suggestions, card)
                    .filter(approved -> approved.card() instanceof Card.Accepted)
                    .map(approved ->
                            Change.silently(with(approved.with(new Card.Ended(card, Card.Ending.NOT_POSSIBLE)))))
                    .orElseGet(() -> Change.silently(this));
        }

        private Change<Open> endOffer(UUID introduction, java.util.function.Function<Card.Offered, Card> ended) {
            if (offer == null || !offer.introduction().equals(introduction)) {
                return Change.silently(this);
            }
            List<Suggestion> next = Suggestions.card(suggestions, offer.card())
                    .map(approved -> approved.card() instanceof Card.Offered offered
                            ? Suggestions.replace(suggestions, approved.with(ended.apply(offered)))
                            : suggestions)
                    .orElse(suggestions);
            return Change.silently(new Open(origin, wish, submittedAt, run, next, null));
        }

        public Decision<Change<Returned>> returned(String question) {
            return offer != null
                    ? Decision.refused(new Refusal.OfferOpen())
                    : Decision.made(Change.telling(
                            new Returned(origin, wish, submittedAt, question, suggestions),
                            RequestEvent.Returned::new));
        }

        /** An offer that is still open is taken back by whoever closes: see {@code introduction.Offering}. */
        public Change<Closed> close(CloseReason reason, Instant now) {
            return Change.telling(new Closed(origin, wish, reason, now, suggestions), RequestEvent.Closed::new);
        }

        private Open with(Suggestion.Approved approved) {
            return with(Suggestions.replace(suggestions, approved));
        }

        private Open with(List<Suggestion> next) {
            return new Open(origin, wish, submittedAt, run, next, offer);
        }
    }

    /** Over. */
    record Closed(Origin origin, Wish wish, CloseReason reason, Instant at, List<Suggestion> suggestions)
            implements Request {
        public Closed {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public Closed without(UUID candidate) {
            return new Closed(origin, wish, reason, at, Suggestions.without(suggestions, candidate));
        }
    }

    /** @param introduction its id, fixed before it exists so that finishing it twice makes one */
    record Offer(UUID introduction, UUID card, UUID candidate) {}
}
