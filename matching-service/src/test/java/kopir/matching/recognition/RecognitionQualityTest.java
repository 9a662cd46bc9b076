package kopir.matching.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kopir.matching.engine.EvaluationCases;
import kopir.matching.engine.EvaluationCases.Case;
import kopir.matching.engine.ReferenceData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well own words lead to the capabilities a person judged to be meant. The judged texts are few (17 in English, 6 in
 * Russian), and our own synonyms were written by somebody who had read them: what the taxonomy does alone is stated beside,
 * as the lower end of what unseen texts can expect.
 */
class RecognitionQualityTest {
    private static final int SHOWN = 8;
    private static final Recogniser WITH_OWN_WORDS = Recogniser.of(ReferenceData.CAPABILITIES.concepts());
    private static final Recogniser TAXONOMY_ALONE =
            new Recogniser(ReferenceData.CAPABILITIES.concepts(), FieldWords.none());

    /**
     * @param proposed expected capabilities among the first {@value #SHOWN} proposed, of all expected
     * @param offered the same, counting those offered as a choice between meanings
     * @param precision expected capabilities among those proposed, of all proposed
     */
    private record Figures(int texts, double proposed, double offered, double precision) {}

    @ParameterizedTest
    @CsvSource({"en, 0.80, 0.85, 0.60", "ru, 0.90, 0.90, 0.70"})
    void most_of_what_is_meant_is_proposed_and_most_of_what_is_proposed_is_meant(
            String language, double proposed, double offered, double precision) {
        Figures figures = figures(WITH_OWN_WORDS, language);
        String report =
                "%s: %s; by the taxonomy alone: %s".formatted(language, figures, figures(TAXONOMY_ALONE, language));
        System.out.println(report);

        assertThat(figures.proposed()).as(report).isGreaterThanOrEqualTo(proposed);
        assertThat(figures.offered()).as(report).isGreaterThanOrEqualTo(offered);
        assertThat(figures.precision()).as(report).isGreaterThanOrEqualTo(precision);
    }

    private static Figures figures(Recogniser recogniser, String language) {
        int texts = 0;
        double expected = 0;
        double proposed = 0;
        double offered = 0;
        double all = 0;
        double right = 0;
        for (Case judged : EvaluationCases.all()) {
            String text = judged.texts().get(language);
            if (text != null) {
                Recognition recognition = recogniser.recognise(text, language);
                List<String> given = codes(recognition);
                Set<String> shown = new TreeSet<>(given.subList(0, Math.min(SHOWN, given.size())));
                texts++;
                expected += judged.expected().size();
                proposed += hits(judged, shown);
                all += given.size();
                right += hits(judged, new TreeSet<>(given));
                recognition.ambiguous().forEach(choice -> shown.addAll(choice.capabilities()));
                offered += hits(judged, shown);
            }
        }
        return new Figures(texts, proposed / expected, offered / expected, right / all);
    }

    private static List<String> codes(Recognition recognition) {
        List<String> codes = new ArrayList<>();
        recognition.capabilities().forEach(one -> codes.add(one.capability()));
        return codes;
    }

    private static long hits(Case judged, Set<String> given) {
        return judged.expected().stream().filter(given::contains).count();
    }
}
