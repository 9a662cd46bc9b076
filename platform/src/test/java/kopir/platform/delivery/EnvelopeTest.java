package kopir.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kopir.contracts.Event;
import kopir.contracts.EventTypes;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123Z");

    static List<Event> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_independent_reader_of_cloudevents_understands_the_headers(Event event) {
        Envelope envelope = Envelope.of(event, "/kopir/directory", NOW);

        CloudEvent read = new CloudEventDeserializer()
                .deserialize("any", new RecordHeaders(envelope.headers()), new EventJson().write(event));

        assertThat(read.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(read.getId()).isEqualTo(envelope.id().toString());
        assertThat(read.getType()).isEqualTo(EventTypes.nameOf(event.getClass()));
        assertThat(read.getSource().toString()).isEqualTo("/kopir/directory");
        assertThat(read.getSubject()).isEqualTo(event.subject());
        assertThat(read.getTime()).isEqualTo(NOW.atOffset(ZoneOffset.UTC));
        assertThat(read.getExtension("aggregateversion")).isEqualTo(Long.toString(event.version()));
        assertThat(read.getDataContentType()).isEqualTo("application/json");
    }

    @Test
    void the_same_event_keeps_its_id_however_often_it_is_sent() {
        Envelope first = Envelope.of(Samples.member(4), "/kopir/directory", NOW);
        Envelope again = Envelope.of(Samples.member(4), "/kopir/directory", NOW.plusSeconds(60));
        Envelope next = Envelope.of(Samples.member(5), "/kopir/directory", NOW);

        assertThat(again.id()).isEqualTo(first.id()).isNotEqualTo(next.id());
    }

    @Test
    void what_is_written_is_read_back() {
        Envelope envelope = Envelope.of(Samples.member(4), "/kopir/directory", NOW);

        assertThat(Envelope.read(asMap(envelope))).isEqualTo(envelope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "type", "source", "subject", "time", "aggregateversion"})
    void a_record_without_one_of_the_headers_is_unreadable(String missing) {
        Map<String, Object> headers = asMap(Envelope.of(Samples.member(4), "/kopir/directory", NOW));
        headers.remove("ce_" + missing);

        assertThatThrownBy(() -> Envelope.read(headers))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("no-" + missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "time", "aggregateversion"})
    void a_malformed_header_is_unreadable(String header) {
        Map<String, Object> headers = asMap(Envelope.of(Samples.member(4), "/kopir/directory", NOW));
        headers.put("ce_" + header, "nonsense");

        assertThatThrownBy(() -> Envelope.read(headers)).isInstanceOf(UnreadableEvent.class);
    }

    private static Map<String, Object> asMap(Envelope envelope) {
        Map<String, Object> headers = new HashMap<>();
        for (Header header : envelope.headers()) {
            headers.put(header.key(), header.value());
        }
        return headers;
    }
}
