package kopir.matching.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kopir.matching.engine.EvaluationCases;
import kopir.matching.engine.EvaluationCases.Case;
import kopir.matching.engine.ReferenceData;
import kopir.matching.recognition.Recogniser.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniserTest {
    private static final Recogniser RECOGNISER = new Recogniser(ReferenceData.REFERENCE.taxonomy());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We need training for our future shelter staff.            | training-shelter-staff",
                "trainings of the staff of shelters                         | training-shelter-staff",
                "Нужна супервизия для команды из шести психологов.          | supervision",
                "Ищем тренера по цифровой безопасности                      | digital-safety-training",
                "обучением сотрудников приюта                               | training-shelter-staff",
                "Ищем адвоката, который поможет с охранным ордером.         | protection-orders",
                "Баспана іздейміз: баспана және қауіпсіз орналастыру        | shelter",
                "Boshpana va xavfsiz joylashtirish kerak                    | shelter",
                "Бошпана ва хавфсиз жойлаштириш керак                       | shelter",
                "baspana zhane qauipsiz ornalastyru                         | shelter",
            })
    void word_forms_and_scripts_lead_to_the_capability(String text, String capability) {
        assertThat(codes(text)).first().isEqualTo(capability);
    }

    @Test
    void the_words_that_led_to_it_are_given_as_written() {
        Found found = RECOGNISER
                .recognise("We need training for our future shelter staff.")
                .capabilities()
                .getFirst();

        assertThat(found.words()).containsExactly("training", "shelter", "staff");
        assertThat(found.score()).isEqualTo(1);
    }

    @Test
    void a_part_of_something_better_is_left_out() {
        assertThat(codes("We need training for our future shelter staff.")).containsExactly("training-shelter-staff");
    }

    @Test
    void where_the_same_words_mean_two_things_both_are_told() {
        Recogniser.Recognition recognition = RECOGNISER.recognise("Нужен переводчик.");

        assertThat(List.of(
                        recognition.capabilities().getFirst().capability(),
                        recognition.ambiguous().getFirst().capability()))
                .containsExactlyInAnyOrder("interpretation", "translation");
    }

    @Test
    void words_far_apart_speak_of_different_things() {
        assertThat(
                        codes(
                                "Our staff is small. We would love to meet other people of the region and talk about many things,"
                                        + " and perhaps one day open a house far from town. In spring somebody gave a training in taxes."))
                .doesNotContain("training-shelter-staff");
    }

    @Test
    void nothing_is_recognised_in_nothing() {
        assertThat(codes("")).isEmpty();
        assertThat(codes("!!! 123 …")).isEmpty();
    }

    /** The aim of later work is a recall of 0.85 at a precision of 0.5; what is missing is mostly words in the taxonomy. */
    @Test
    void on_judged_requests_it_is_no_worse_than_it_was() {
        List<String> report = new ArrayList<>();
        for (String language : List.of("en", "ru")) {
            Figures figures = new Figures();
            EvaluationCases.all().stream()
                    .filter(judged -> judged.texts().containsKey(language))
                    .forEach(judged -> figures.add(judged, language));
            report.add("%s: recall@8 %.2f, precision %.2f over %d texts"
                    .formatted(language, figures.recall(), figures.precision(), figures.texts));

            assertThat(figures.recall()).as("recall in %s", language).isGreaterThanOrEqualTo(0.45);
            assertThat(figures.precision()).as("precision in %s", language).isGreaterThanOrEqualTo(0.45);
        }
        System.out.println(String.join(System.lineSeparator(), report));
    }

    private static final class Figures {
        private int texts;
        private int expected;
        private int found;
        private int right;

        void add(Case judged, String language) {
            List<String> codes = codes(judged.texts().get(language));
            Set<String> hits = new HashSet<>(codes);
            hits.retainAll(judged.expected());
            texts++;
            expected += judged.expected().size();
            found += codes.size();
            right += hits.size();
        }

        double recall() {
            return (double) right / expected;
        }

        double precision() {
            return (double) right / found;
        }
    }

    private static List<String> codes(String text) {
        return RECOGNISER.recognise(text).capabilities().stream()
                .map(Found::capability)
                .toList();
    }
}
