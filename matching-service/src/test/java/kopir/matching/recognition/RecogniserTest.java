package kopir.matching.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kopir.contracts.ReferenceEvent.Concept;
import kopir.matching.engine.ReferenceData;
import kopir.matching.engine.Taxonomy;
import kopir.matching.recognition.Recognition.Quote;
import kopir.matching.recognition.Recognition.Recognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Own words, and the capabilities they mean. */
class RecogniserTest {
    private static final List<Concept> CONCEPTS = ReferenceData.CAPABILITIES.concepts();
    private static final Recogniser RECOGNISER = Recogniser.of(CONCEPTS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We are looking for interpreters               | interpretation
            Ищем тренеров по цифровой безопасности        | digital-safety-training
            Нужны группы поддержки                        | support-groups
            нужна поддержка адвокатов                     | legal-aid
            Somebody should train our helpline operators  | training-helpline-operators
            Protecting the personal data of our clients   | data-protection
            Our IT is old                                 | technology-data
            Қызметкерлерге цифрлық қауіпсіздікті оқыту    | digital-safety-training
            Ishonch telefoni kerak, o‘zbekcha             | crisis-helpline
            Ишонч телефони керак, ўзбекча                 | crisis-helpline
            """)
    void words_are_understood_in_their_forms_and_in_both_scripts(String text, String capability) {
        assertThat(codes(text)).contains(capability);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We need help, support and training for our centre.",
                "Our organisation needs a programme.",
                "Нам нужна помощь и поддержка.",
                "Нужно обучение для сотрудников центра.",
                "Is it on?",
                "",
                "👩‍👧 🏠",
            })
    void words_that_say_nothing_by_themselves_propose_nothing(String text) {
        assertThat(RECOGNISER.recognise(text, null)).isEqualTo(new Recognition(List.of(), List.of()));
    }

    @Test
    void the_longest_and_most_specific_wins_over_its_parts() {
        assertThat(codes("We need training of shelter staff.")).containsExactly("training-shelter-staff");
        assertThat(codes("We want a case management system.")).containsExactly("case-management-software");
        assertThat(codes("Help with grant writing, please.")).containsExactly("proposal-writing");
    }

    @Test
    void a_part_that_also_stands_for_itself_is_kept() {
        assertThat(codes("We look for a shelter place. Later we want training of shelter staff."))
                .contains("shelter", "training-shelter-staff");
    }

    @Test
    void the_words_that_led_to_it_are_quoted_from_the_text() {
        String text = "Нужен переводчик: устный перевод и защита персональных  данных.";

        Recognised found = RECOGNISER.recognise(text, "ru").capabilities().stream()
                .filter(one -> one.capability().equals("data-protection"))
                .findFirst()
                .orElseThrow();

        assertThat(found.words()).extracting(Quote::text).containsExactly("защита персональных  данных");
        assertThat(found.words())
                .allSatisfy(quote ->
                        assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.text()));
        assertThat(found.score()).isBetween(1, 100);
    }

    @Test
    void words_with_unrelated_meanings_are_a_choice() {
        Recognition recognition = RECOGNISER.recognise("Нужен переводчик.", "ru");

        assertThat(recognition.capabilities()).isEmpty();
        assertThat(recognition.ambiguous()).singleElement().satisfies(choice -> {
            assertThat(choice.capabilities()).containsExactly("interpretation", "translation");
            assertThat(choice.words()).extracting(Quote::text).containsExactly("переводчик");
        });
    }

    @Test
    void other_words_of_the_text_settle_a_choice() {
        Recognition recognition = RECOGNISER.recognise("Нужен переводчик, только устный перевод.", "ru");

        assertThat(recognition.ambiguous()).isEmpty();
        assertThat(recognition.capabilities())
                .extracting(Recognised::capability)
                .contains("interpretation")
                .doesNotContain("translation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shelter ", "приют для женщин с детьми. ", "ә", "\u0000\u0007", "😀", "\uD800", "a-", "'"})
    void a_text_of_a_million_characters_takes_bounded_time(String repeated) {
        String text = repeated.repeat(1_000_000 / repeated.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> RECOGNISER.recognise(text, "kk"));
    }

    @Test
    void a_text_of_all_the_words_there_are_takes_bounded_time() {
        String text = CONCEPTS.stream()
                .flatMap(concept -> concept.synonyms().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.joining(". "));

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> RECOGNISER.recognise(text.repeat(20), null));
    }

    @Test
    void our_own_words_name_capabilities_of_the_taxonomy_only() {
        Set<String> known = CONCEPTS.stream().map(Concept::code).collect(Collectors.toSet());

        assertThat(FieldWords.own().capabilities()).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void labels_fall_back_to_english_and_then_to_the_code() {
        assertThat(RECOGNISER.label("twinning", "ru")).isEqualTo("Твиннинг между организациями");
        assertThat(RECOGNISER.label("twinning", "fr")).isEqualTo("Twinning between organisations");
        assertThat(RECOGNISER.label("unheard-of", "en")).isEqualTo("unheard-of");
    }

    @Test
    void a_new_taxonomy_is_taken_over_and_the_same_one_is_not_read_again() {
        Taxonomy[] inForce = {Taxonomy.empty()};
        RecogniserInForce recogniser = new RecogniserInForce(() -> inForce[0]);

        assertThat(recogniser.get()).isEmpty();

        inForce[0] = new Taxonomy(1, CONCEPTS);
        Recogniser first = recogniser.get().orElseThrow();
        assertThat(recogniser.get()).containsSame(first);

        inForce[0] = new Taxonomy(2, CONCEPTS.subList(0, 3));
        assertThat(recogniser.get().orElseThrow().label("twinning", "en")).isEqualTo("twinning");
    }

    private static List<String> codes(String text) {
        return RECOGNISER.recognise(text, null).capabilities().stream()
                .map(Recognised::capability)
                .toList();
    }
}
