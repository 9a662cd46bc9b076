package kopir.matching.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.contracts.MemberProfile;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.engine.HardRule;
import kopir.matching.engine.Placing;
import kopir.matching.engine.Ranked;
import kopir.matching.engine.Weights;
import kopir.matching.introduction.CircumstancesNow;
import kopir.matching.introduction.CircumstancesNow.Asked;
import kopir.matching.request.Change;
import kopir.matching.request.Codes;
import kopir.matching.request.Request;
import kopir.matching.request.Suggestion;
import kopir.matching.request.Suggestions;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A coordinator approves, declines or defers a candidate. One that is not proposed, or that a rule objects to by now, is
 * picked by hand: that needs a reason, and some rules no reason can change.
 */
public final class DecideSuggestion {
    private final Requests requests;
    private final CircumstancesNow now;
    private final Supplier<UUID> ids;

    public DecideSuggestion(Requests requests, CircumstancesNow now, Supplier<UUID> ids) {
        this.requests = requests;
        this.now = now;
        this.ids = ids;
    }

    /** Safe to repeat: the same decision again changes nothing. */
    public Mono<Decision<Stored<Request>>> decide(UUID request, UUID candidate, Review review) {
        return requests.find(request)
                .flatMap(stored ->
                        now.of(stored.state().origin().member(), stored.state().wish()))
                .flatMap(asked -> requests.change(request, stored -> decide(stored.state(), candidate, review, asked)))
                .defaultIfEmpty(Decision.refused(new Refusal.NotFound()));
    }

    private Decision<? extends Change<?>> decide(Request request, UUID candidate, Review review, Asked asked) {
        if (request instanceof Request.Draft) {
            // Its member's alone: for coordinators there is none.
            return Decision.refused(new Refusal.NotFound());
        }
        if (!(request instanceof Request.Open open)) {
            return Decision.refused(new Refusal.NotInThisState(Codes.code(request)));
        }
        Placing placing = new Placing(asked.query(), asked.candidates(), Weights.inForce());
        Optional<MemberProfile> profile = asked.candidates().find(candidate);
        Optional<Suggestion> before = Suggestions.find(open.suggestions(), candidate);
        Optional<Ranked> ranked = before.map(Suggestion::ranked).or(() -> placing.place(candidate));
        if (profile.isEmpty() || ranked.isEmpty()) {
            return Decision.refused(new Refusal.NotFound());
        }
        return switch (review) {
            case Review.Approve approve ->
                before.filter(Suggestion.Approved.class::isInstance).isPresent()
                        ? Decision.made(Change.silently(open))
                        : approve(open, ranked.get(), before, placing.objections(profile.get()), approve.reason());
            case Review.Decline decline -> open.decline(ranked.get(), decline.reason());
            case Review.Defer defer -> open.defer(ranked.get(), defer.reason(), defer.until());
        };
    }

    private Decision<Change<Request.Open>> approve(
            Request.Open open,
            Ranked ranked,
            Optional<Suggestion> before,
            List<HardRule> objections,
            @Nullable String reason) {
        List<HardRule> unbending =
                objections.stream().filter(rule -> !rule.canBeOverridden()).toList();
        if (!unbending.isEmpty()) {
            return Decision.refused(new Refusal.RulesObject(unbending));
        }
        boolean proposed = before.filter(DecideSuggestion::isProposed).isPresent();
        boolean byHand = !proposed || !objections.isEmpty();
        return byHand && reason == null
                ? Decision.refused(new Refusal.ReasonNeeded(objections))
                : open.approve(ranked, ids.get(), byHand ? reason : null);
    }

    private static boolean isProposed(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Proposed _, Suggestion.Deferred _ -> true;
            case Suggestion.Approved _, Suggestion.Declined _, Suggestion.Superseded _ -> false;
        };
    }
}
