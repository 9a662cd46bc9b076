package kopir.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kopir.contracts.Event;
import kopir.contracts.EventTypes;
import kopir.contracts.MemberEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventJsonTest {
    private final EventJson json = new EventJson();

    static List<Event> samples() {
        return Samples.all();
    }

    @Test
    void there_is_a_sample_of_every_event() {
        assertThat(samples().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(EventTypes.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_written_is_read_back(Event event) {
        assertThat(json.read(event.getClass(), event.subject(), event.version(), json.write(event)))
                .isEqualTo(event);
    }

    /** Once published, the JSON of a type never changes in a way an older consumer could not read. */
    @ParameterizedTest
    @MethodSource("samples")
    void the_published_json_of_each_type_is_still_read(Event event) throws IOException {
        if (event instanceof MemberEvent.Erased) {
            assertThat(json.write(event)).isNull();
            return;
        }
        String name = EventTypes.nameOf(event.getClass());
        try (InputStream golden = getClass().getResourceAsStream("/events/" + name + ".json")) {
            assertThat(golden).as("golden JSON of " + name).isNotNull();
            byte[] published = golden.readAllBytes();

            assertThat(json.read(event.getClass(), event.subject(), event.version(), published))
                    .isEqualTo(event);
        }
    }

    @Test
    void a_field_added_by_a_newer_producer_is_ignored() {
        Event event = Samples.member(3);
        String newer = new String(json.write(event), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"mood\":\"good\",");

        assertThat(json.read(event.getClass(), event.subject(), 3, bytes(newer)))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "not json",
                "{\"profile\":null}",
                "{\"profile\":{}}",
                "{\"profile\":{\"id\":7}}",
                "{\"profile\":{\"version\":NaN}}",
                "{\"profile\":{\"id\":\"a\",\"id\":\"b\"}}"
            })
    void poison_is_unreadable_and_its_message_quotes_nothing_of_it(String poison) {
        assertThatThrownBy(() -> json.read(MemberEvent.Changed.class, "kz02", 1, bytes(poison)))
                .isInstanceOf(UnreadableEvent.class)
                .hasNoCause()
                .extracting(Throwable::getMessage)
                .asString()
                .matches("unreadable event: [a-z-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "kind", "membership", "names", "country", "offers", "needs", "modes", "visibility"})
    void a_field_that_must_be_there_is_missed_at_once_and_not_by_whoever_needs_it_later(String field) {
        Event event = Samples.member(3);
        JsonMapper mapper = new JsonMapper();
        ObjectNode data = (ObjectNode) mapper.readTree(json.write(event));
        ((ObjectNode) data.get("profile")).remove(field);

        assertThatThrownBy(() -> json.read(event.getClass(), event.subject(), 3, mapper.writeValueAsBytes(data)))
                .isInstanceOf(UnreadableEvent.class)
                .extracting(unreadable -> ((UnreadableEvent) unreadable).reason())
                .isIn("field-missing", "not-the-expected-json");
    }

    @Test
    void a_field_deep_inside_is_missed_too() {
        Event event = Samples.member(3);
        String without =
                new String(json.write(event), StandardCharsets.UTF_8).replaceFirst("\"evidence\":\"[a-z]+\",?", "");

        assertThatThrownBy(() -> json.read(event.getClass(), event.subject(), 3, bytes(without)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("field-missing");
    }

    @Test
    void data_nested_ten_thousand_levels_deep_is_unreadable_not_a_stack_overflow() {
        String deep = "{\"profile\":".repeat(10_000) + "1" + "}".repeat(10_000);

        assertThatThrownBy(() -> json.read(MemberEvent.Changed.class, "kz02", 1, bytes(deep)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void bytes_that_are_no_utf8_are_unreadable() {
        assertThatThrownBy(() -> json.read(MemberEvent.Changed.class, "x", 1, new byte[] {'{', '"', (byte) 0xff, '"'}))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void data_under_another_aggregates_key_is_unreadable() {
        Event event = Samples.member(3);

        assertThatThrownBy(() -> json.read(event.getClass(), "somebody-else", 3, json.write(event)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("subject-differs-from-key");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
