package kopir.platform.delivery;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import kopir.contracts.Event;
import kopir.contracts.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits inside its aggregate's document until the broker has it.
 *
 * @param data null for a tombstone
 */
record OutboxEntry(Envelope envelope, String topic, byte @Nullable [] data) {

    static OutboxEntry of(Event event, EventJson json, String source, Instant time) {
        return new OutboxEntry(Envelope.of(event, source, time), Topics.of(event), json.write(event));
    }

    ProducerRecord<String, byte @Nullable []> toRecord() {
        return new ProducerRecord<>(topic, null, null, envelope.subject(), data, envelope.headers());
    }

    Document toDocument() {
        return new Document("id", envelope.id().toString())
                .append("topic", topic)
                .append("type", envelope.type())
                .append("source", envelope.source())
                .append("subject", envelope.subject())
                .append("at", Date.from(envelope.time()))
                .append("version", envelope.version())
                .append("data", data == null ? null : new Binary(data));
    }

    static OutboxEntry fromDocument(Document entry) {
        @Nullable Binary data = entry.get("data", Binary.class);
        return new OutboxEntry(
                new Envelope(
                        UUID.fromString(entry.getString("id")),
                        entry.getString("type"),
                        entry.getString("source"),
                        entry.getString("subject"),
                        entry.getDate("at").toInstant(),
                        entry.getLong("version")),
                entry.getString("topic"),
                data == null ? null : data.getData());
    }
}
