package kopir.matching.engine;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kopir.matching.engine.Shortlist.Certificate;
import kopir.matching.engine.Shortlist.Miss;

/**
 * Ranks by looking at everybody. The order is total, so the list is the same however the candidates came in: who serves a
 * need before who serves none, then the higher score, then the smaller load, then the id.
 */
public final class Ranking {
    static final Comparator<Ranked> ORDER = comparing(Ranked::fallback)
            .thenComparing(comparingInt(Ranked::score).reversed())
            .thenComparingInt(Ranked::load)
            .thenComparing(Ranked::candidate);

    private static final Comparator<Miss> NEAREST =
            comparingInt(Miss::score).reversed().thenComparing(Miss::candidate);

    private Ranking() {}

    /** @param most how many of each part to keep: serving, fallback, nearest misses */
    public static Shortlist rank(Query query, Candidates candidates, Weights weights, int most) {
        Scoring scoring = new Scoring(query, candidates.reference(), weights);
        List<Ranked> eligible = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        Map<HardRule, Integer> excluded = new EnumMap<>(HardRule.class);
        candidates.forQuery(query).forEach(candidate -> {
            List<HardRule> objections = HardRule.objections(query, candidate, candidates.reference());
            Ranked scored = scoring.score(candidate);
            if (objections.isEmpty()) {
                eligible.add(scored);
                return;
            }
            excluded.merge(objections.getFirst(), 1, Integer::sum);
            if (!scored.fallback() && !objections.contains(HardRule.ITSELF)) {
                misses.add(new Miss(candidate.id(), scored.score(), objections));
            }
        });
        List<Ranked> ranked = ranked(eligible);
        return new Shortlist(
                ranked.stream().filter(one -> !one.fallback()).limit(most).toList(),
                ranked.stream().filter(Ranked::fallback).limit(most).toList(),
                excluded,
                misses.stream().sorted(NEAREST).limit(most).toList(),
                new Certificate(Certificate.Kind.EXHAUSTED, candidates.members().size()));
    }

    private static List<Ranked> ranked(List<Ranked> scored) {
        List<Ranked> ordered = scored.stream().sorted(ORDER).toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(place -> ordered.get(place).at(place + 1))
                .toList();
    }
}
