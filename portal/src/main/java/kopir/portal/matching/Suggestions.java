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
 */
public record Suggestions(
        List<Suggestion> suggestions,
        @Nullable Integer fallbackFrom,
        List<String> rules,
        Map<String, Integer> excludedCount) {

    public Suggestions {
        suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
        rules = rules == null ? List.of() : List.copyOf(rules);
        excludedCount = excludedCount == null ? Map.of() : Map.copyOf(excludedCount);
    }

    /**
     * @param contributions their points sum to the score
     * @param state {@code proposed}, {@code approved}, {@code declined}, {@code deferred}, {@code superseded}
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

    public boolean isFallback(Suggestion suggestion) {
        return Boolean.TRUE.equals(suggestion.fallback())
                || (fallbackFrom != null && suggestion.rank() >= fallbackFrom);
    }
}
