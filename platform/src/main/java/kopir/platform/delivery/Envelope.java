package kopir.platform.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.contracts.Event;
import kopir.contracts.EventTypes;
import kopir.contracts.NameUuid;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * What travels in the headers of a record: CloudEvents 1.0, Kafka protocol binding, binary mode ({@code ce_} headers as
 * UTF-8 text). Written here because the framework's own helpers write another prefix.
 *
 * @param id the same however often the event is sent: made of type, subject and version
 * @param version the aggregate's, as the extension attribute {@code aggregateversion}
 */
public record Envelope(UUID id, String type, String source, String subject, Instant time, long version) {
    private static final UUID EVENTS = NameUuid.ofUrl("https://kopir.example/event");
    private static final String PREFIX = "ce_";

    static Envelope of(Event event, String source, Instant time) {
        String type = EventTypes.nameOf(event.getClass());
        UUID id = NameUuid.of(EVENTS, type + " " + event.subject() + " " + event.version());
        return new Envelope(id, type, source, event.subject(), time, event.version());
    }

    List<Header> headers() {
        return List.of(
                header("specversion", "1.0"),
                header("id", id.toString()),
                header("type", type),
                header("source", source),
                header("subject", subject),
                header("time", time.toString()),
                header("aggregateversion", Long.toString(version)),
                new RecordHeader("content-type", "application/json".getBytes(StandardCharsets.UTF_8)));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws UnreadableEvent naming the header that is missing or wrong */
    static Envelope read(Map<String, ?> headers) {
        if (!text(headers, "specversion").startsWith("1.")) {
            throw new UnreadableEvent("unknown-specversion");
        }
        try {
            return new Envelope(
                    UUID.fromString(text(headers, "id")),
                    text(headers, "type"),
                    text(headers, "source"),
                    text(headers, "subject"),
                    Instant.parse(text(headers, "time")),
                    Long.parseLong(text(headers, "aggregateversion")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnreadableEvent("malformed-header");
        }
    }

    private static String text(Map<String, ?> headers, String name) {
        @Nullable Object value = headers.get(PREFIX + name);
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof String string) {
            return string;
        }
        throw new UnreadableEvent("no-" + name);
    }
}
