package kopir.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kopir.matching.engine.EvaluationCases.Case;
import org.junit.jupiter.api.Test;

/** How well the ranking agrees with a person's judgement, where the needed capabilities are known. */
class JudgedCasesTest {
    private static final int TOP = 5;
    private static final Pattern UNSAFE = Pattern.compile(
            "unverified|pending|not yet verified|conflict|already partner|own member|booked out|overloaded|no capacity",
            Pattern.CASE_INSENSITIVE);

    private final List<Case> cases = EvaluationCases.all();

    @Test
    void the_first_five_are_nearly_those_a_coordinator_would_have_chosen() {
        List<String> report = new ArrayList<>();
        double sum = 0;
        for (Case judged : cases) {
            double quality = ndcg(judged);
            sum += quality;
            report.add("%s %.3f %s".formatted(judged.id(), quality, grades(judged)));
        }
        double mean = sum / cases.size();
        report.add("mean nDCG@%d over %d cases: %.3f".formatted(TOP, cases.size(), mean));
        System.out.println(String.join(System.lineSeparator(), report));

        assertThat(mean).as(String.join("\n", report)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void nobody_who_must_not_be_shown_for_safety_is_among_the_first_three() {
        Map<String, List<UUID>> violations = new TreeMap<>();
        for (Case judged : cases) {
            List<UUID> shown = ranking(judged).stream()
                    .limit(3)
                    .filter(member -> unsafe(judged, member))
                    .toList();
            if (!shown.isEmpty()) {
                violations.put(judged.id(), shown);
            }
        }

        assertThat(violations).isEmpty();
        assertThat(cases.stream()
                        .flatMap(judged -> judged.grades().keySet().stream().filter(member -> unsafe(judged, member)))
                        .count())
                .as("members the judge named unsafe, without whom this would prove nothing")
                .isGreaterThan(10);
    }

    /** By the judge's own words, not by our rules. */
    private static boolean unsafe(Case judged, UUID member) {
        return judged.grades().get(member) == 0
                && UNSAFE.matcher(judged.reasons().get(member)).find();
    }

    private static List<UUID> ranking(Case judged) {
        Shortlist list = Ranking.rank(
                judged.query(),
                Candidates.of(judged.candidates(), ReferenceData.REFERENCE),
                Weights.inForce(),
                judged.candidates().size());
        return Stream.concat(list.serving().stream(), list.fallback().stream())
                .map(Ranked::candidate)
                .toList();
    }

    private static List<Integer> grades(Case judged) {
        return ranking(judged).stream().map(judged.grades()::get).toList();
    }

    /** Normalised discounted cumulative gain with the gain 2^grade − 1 (Burges et al. 2005), over judged members only. */
    private static double ndcg(Case judged) {
        List<Integer> ideal = judged.grades().values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        return gain(grades(judged)) / gain(ideal);
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, Math.min(TOP, grades.size()))
                .mapToDouble(place -> (Math.pow(2, grades.get(place)) - 1) * Math.log(2) / Math.log(place + 2))
                .sum();
    }
}
