package kopir.notification.running;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import kopir.contracts.Event;
import kopir.contracts.EventTypes;
import kopir.contracts.NameUuid;
import kopir.contracts.Topics;
import kopir.platform.delivery.EventJson;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The topics as a neighbour writes and reads them. */
public final class Topic {
    private static final UUID EVENTS = NameUuid.ofUrl("https://kopir.example/event");

    private static final List<String> READ =
            List.of(Topics.MEMBERS, Topics.SEATS, Topics.REQUESTS, Topics.INTRODUCTIONS, Topics.EXCLUSIONS);

    private final String brokers;
    private final Admin admin;
    private final EventJson json = new EventJson();
    private final KafkaProducer<String, byte[]> producer;

    Topic(String brokers) {
        this.brokers = brokers;
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** The id an event has however often it is sent. */
    public static UUID idOf(Event event) {
        return NameUuid.of(EVENTS, EventTypes.nameOf(event.getClass()) + " " + event.subject() + " " + event.version());
    }

    /** Sends events one after the other, and returns when the broker has them all. */
    public void tell(Event... events) {
        for (Event event : events) {
            producer.send(record(event, Instant.now()));
        }
        producer.flush();
    }

    /** An event that happened some time ago and arrives only now. */
    public void tellLate(Event event, Duration ago) {
        producer.send(record(event, Instant.now().minus(ago)));
        producer.flush();
    }

    private ProducerRecord<String, byte[]> record(Event event, Instant time) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.of(event), event.subject(), json.write(event));
        Map.of(
                        "specversion", "1.0",
                        "id", idOf(event).toString(),
                        "type", EventTypes.nameOf(event.getClass()),
                        "source", "/test",
                        "subject", event.subject(),
                        "time", time.toString(),
                        "aggregateversion", Long.toString(event.version()))
                .forEach((name, value) ->
                        record.headers().add(new RecordHeader("ce_" + name, value.getBytes(StandardCharsets.UTF_8))));
        return record;
    }

    /** How many records a consumer group has not committed yet, on all topics this service reads. */
    long unreadBy(String group) throws Exception {
        Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
        admin.describeTopics(READ)
                .allTopicNames()
                .get()
                .forEach((name, described) -> described
                        .partitions()
                        .forEach(partition ->
                                newest.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        var ends = admin.listOffsets(newest).all().get();
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue().offset()
                        - (committed.get(end.getKey()) == null
                                ? 0
                                : committed.get(end.getKey()).offset()))
                .sum();
    }

    /** Everything that lies on a topic now. */
    public List<ConsumerRecord<String, byte @Nullable []>> read(String topic) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", brokers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte @Nullable []>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
