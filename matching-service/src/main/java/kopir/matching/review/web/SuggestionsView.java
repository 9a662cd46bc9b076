package kopir.matching.review.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.contracts.RequestEvent.Answer;
import kopir.matching.decision.web.Refusals.Objection;
import kopir.matching.engine.Contribution;
import kopir.matching.engine.HardRule;
import kopir.matching.engine.Shortlist.Certificate;
import kopir.matching.web.MemberNames.Known;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of a request, for coordinators.
 *
 * @param run the recorded run they come from; null while none was made
 * @param certificate why nobody better was overlooked
 * @param rules in force
 * @param excludedCount how many members each rule kept away, counted under the first that objected
 * @param fallbackFrom the rank from which on candidates serve no need by themselves; null where there are none
 * @param nearestMisses whom rules kept away although they serve a need, best first
 */
record SuggestionsView(
        UUID request,
        @Nullable UUID run,
        @Nullable Instant at,
        List<SuggestionView> suggestions,
        @Nullable Certificate certificate,
        List<HardRule> rules,
        Map<HardRule, Integer> excludedCount,
        @Nullable Integer fallbackFrom,
        List<MissView> nearestMisses) {

    /**
     * @param state {@code proposed, approved, declined, deferred, superseded}, or {@code not-suggested} for a fallback
     *     candidate nobody picked
     * @param reason of the decision
     * @param until the day a deferred one comes back
     * @param answer the requester's
     */
    record SuggestionView(
            Known candidate,
            int rank,
            int score,
            List<ContributionView> contributions,
            List<String> gaps,
            String state,
            boolean fallback,
            @Nullable String reason,
            @Nullable LocalDate until,
            @Nullable Answer answer) {}

    /** The points of a suggestion's contributions sum to its score. */
    record ContributionView(
            Contribution.Rule rule,
            @Nullable String need,
            @Nullable String offered,
            Contribution.@Nullable Path path,
            int points,
            String text) {}

    record MissView(Known candidate, int score, List<Objection> rules) {}
}
