package kopir.matching.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kopir.matching.engine.EvaluationCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TripwireTest {
    record Text(String id, String text, boolean stopped) {}

    @ParameterizedTest
    @MethodSource("given")
    void texts_written_for_it_are_told_apart(Text given) {
        assertThat(Tripwire.stops(given.text()))
                .as("%s: %s", given.id(), Tripwire.signs(given.text()))
                .isEqualTo(given.stopped());
    }

    @ParameterizedTest
    @MethodSource("requests")
    void no_request_for_capacity_is_stopped_in_any_language(String text) {
        assertThat(Tripwire.stops(text)).as("%s", Tripwire.signs(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She is 19 years old and pregnant, who can take her?",
                "A client called Maria has nowhere to go.",
                "Help a mother with her newborn, they are at 14 Lenin street.",
                "Passport number N08123456 was taken away.",
                "Сегодня ночью девушке некуда идти, муж выгнал её.",
                "Пострадавшая с двумя детьми, ей 30.",
                "Нужен приют: 25-летняя девушка, паспорт № 12345678.",
                "Обратилась Гульнара, телефон +996 555 12 34 56.",
            })
    void one_persons_case_is_stopped(String text) {
        assertThat(Tripwire.stops(text)).as("%s", Tripwire.signs(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our centre has 20 years of experience and looks for a mentor.",
                "We need childcare for women with children during trainings.",
                "Работаем 20 лет, ищем партнёра по твиннингу.",
                "Нужен приют для женщин с детьми в соседнем регионе.",
                "Каждая женщина имеет право на защиту: ищем юриста.",
                "We look for a trainer to come in March 2027 for 12 psychologists.",
                "",
            })
    void capacity_is_not(String text) {
        assertThat(Tripwire.stops(text)).as("%s", Tripwire.signs(text)).isFalse();
    }

    static List<Text> given() throws IOException {
        try (InputStream file = TripwireTest.class.getResourceAsStream("/evaluation/tripwire.json")) {
            return StreamSupport.stream(
                            JsonMapper.shared().readTree(file).get("texts").spliterator(), false)
                    .map(TripwireTest::text)
                    .toList();
        }
    }

    private static Text text(JsonNode json) {
        return new Text(json.get("id").asString(), json.get("text").asString(), !json.has("expected"));
    }

    static Stream<String> requests() {
        return EvaluationCases.all().stream().flatMap(request -> request.texts().values().stream());
    }
}
