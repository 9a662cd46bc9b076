package kopir.matching.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The result of a run.
 *
 * @param serving the best that serve at least one need, best first
 * @param fallback the best of those that serve none; not suggested unless somebody picks them
 * @param excludedCount how many each rule kept away, counted under the first that objects
 * @param nearestMisses whom rules kept away although they serve a need, best first
 */
public record Shortlist(
        List<Ranked> serving,
        List<Ranked> fallback,
        Map<HardRule, Integer> excludedCount,
        List<Miss> nearestMisses,
        Certificate certificate) {

    public Shortlist {
        serving = List.copyOf(serving);
        fallback = List.copyOf(fallback);
        excludedCount = Map.copyOf(excludedCount);
        nearestMisses = List.copyOf(nearestMisses);
    }

    /** A candidate of either part. */
    public Optional<Ranked> find(UUID candidate) {
        return Stream.concat(serving.stream(), fallback.stream())
                .filter(ranked -> ranked.candidate().equals(candidate))
                .findFirst();
    }

    /** @param rules all that object */
    public record Miss(UUID candidate, int score, List<HardRule> rules) {
        public Miss {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Why nobody better was overlooked.
     *
     * @param kind {@code EXHAUSTED}: every member was looked at
     * @param considered how many
     */
    public record Certificate(Kind kind, int considered) {
        public enum Kind {
            EXHAUSTED
        }
    }
}
