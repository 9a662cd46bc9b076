package kopir.matching.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kopir.matching.engine.EvaluationCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A text that tells one person's story is stopped; a text that asks for a partner is not. */
class TripwireTest {
    private static final Set<String> CASES = Set.of("C33", "T2", "T3");

    static Stream<String> stopped() throws IOException {
        return ownSentences("stop");
    }

    static Stream<String> passed() throws IOException {
        return ownSentences("pass");
    }

    @ParameterizedTest
    @MethodSource("stopped")
    void an_individuals_case_is_stopped(String text) {
        assertThat(Tripwire.stops(text)).as("%s", Tripwire.signs(text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("passed")
    void a_wish_for_a_partner_passes(String text) {
        assertThat(Tripwire.stops(text)).as("%s", Tripwire.signs(text)).isFalse();
    }

    @Test
    void the_given_texts_are_told_apart() throws IOException {
        Map<String, Boolean> stopped = new TreeMap<>();
        try (InputStream file = resource("tripwire.json")) {
            JsonMapper.shared()
                    .readTree(file)
                    .get("texts")
                    .forEach(row -> stopped.put(
                            row.get("id").asString(),
                            Tripwire.stops(row.get("text").asString())));
        }

        assertThat(stopped).hasSize(5);
        stopped.forEach((id, stops) -> assertThat(stops).as(id).isEqualTo(CASES.contains(id)));
    }

    /** C33 is there too, reworded as a wish for partners. */
    @Test
    void no_judged_request_is_stopped_in_any_language() {
        List<String> stopped = EvaluationCases.all().stream()
                .flatMap(request -> request.texts().values().stream())
                .filter(Tripwire::stops)
                .toList();

        assertThat(stopped).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7 701 555 01 99",
                "8 (701) 555-01-99",
                "0555 12 34 56",
                "passport N08123456",
                "900101400123",
                "улица Абая 14",
                "14 Rose Street"
            })
    void a_phone_number_a_document_or_an_address_is_enough_by_itself(String text) {
        assertThat(Tripwire.stops(text)).isTrue();
        assertThat(Tripwire.signs(text)).hasSize(1);
    }

    @Test
    void what_seems_to_be_needed_is_named() {
        assertThat(Tripwire.topics("Женщина с младенцем без документов, ночевать негде"))
                .containsExactly(Topic.SHELTER, Topic.DOCUMENTS);
        assertThat(Tripwire.topics("She needs a lawyer and a doctor")).containsExactly(Topic.LEGAL, Topic.HEALTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a woman with ", "1", "улица А", "+7 ", "паспорт ", "a a a ", " ", "😀", "\u0000", "\uD800"})
    void a_text_of_a_million_characters_takes_bounded_time(String repeated) {
        String text = repeated.repeat(1_000_000 / repeated.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Tripwire.stops(text));
    }

    private static Stream<String> ownSentences(String expected) throws IOException {
        try (InputStream file = resource("tripwire-own.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith(expected + "\t"))
                            .map(line -> line.substring(expected.length() + 1))
                            .toList()
                            .stream();
        }
    }

    private static InputStream resource(String name) {
        return TripwireTest.class.getResourceAsStream("/evaluation/" + name);
    }
}
