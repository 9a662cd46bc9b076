package kopir.portal.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of a request, for coordinators.
 *
 * @param fallbackFrom the rank from which candidates serve no need by themselves, or null
 * @param rules in force, by name
 * @param excludedCount how many members each rule kept away
 * @param nearestMisses whom rules kept away although they serve a need, best first
 */
public record Suggestions(
        List<Suggestion> suggestions,
        @Nullable Integer fallbackFrom,
        List<String> rules,
        Map<String, Integer> excludedCount,
        List<Miss> nearestMisses) {

    public Suggestions {
        suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
        rules = rules == null ? List.of() : List.copyOf(rules);
        excludedCount = excludedCount == null ? Map.of() : Map.copyOf(excludedCount);
        nearestMisses = nearestMisses == null ? List.of() : List.copyOf(nearestMisses);
    }

    /**
     * @param contributions their points sum to the score
     * @param state {@code proposed}, {@code approved}, {@code declined}, {@code deferred}, {@code superseded}, or
     *     {@code not-suggested} for one who serves no need and whom nobody picked
     * @param answer the requester's to the card, or null
     */
    public record Suggestion(
            Candidate candidate,
            int rank,
            int score,
            List<Contribution> contributions,
            List<String> gaps,
            String state,
            @Nullable Boolean fallback,
            @Nullable String reason,
            @Nullable LocalDate until,
            @Nullable String answer) {
        public Suggestion {
            contributions = contributions == null ? List.of() : List.copyOf(contributions);
            gaps = gaps == null ? List.of() : List.copyOf(gaps);
        }

        /** Whether a coordinator can still decide. */
        public boolean open() {
            return state.equals("proposed") || state.equals("deferred");
        }

        /** Whether approving it is picking by hand. */
        public boolean onlyByHand() {
            return state.equals("not-suggested") || state.equals("superseded");
        }
    }

    public record Candidate(
            UUID id,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String type,
            @Nullable String country) {}

    /** @param text why, in the reader's language */
    public record Contribution(
            String rule,
            @Nullable String need,
            int points,
            @Nullable String text) {}

    /** @param rules that keep it away, in words */
    public record Miss(Candidate candidate, int score, List<Objection> rules) {
        public Miss {
            rules = rules == null ? List.of() : List.copyOf(rules);
        }
    }

    /** @param text the rule in the reader's language */
    public record Objection(String rule, String text) {}

    public boolean isFallback(Suggestion suggestion) {
        return Boolean.TRUE.equals(suggestion.fallback())
                || (fallbackFrom != null && suggestion.rank() >= fallbackFrom);
    }
}
