package kopir.testservers;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A topic as a consumer group reads it, and the dead letters it leaves. */
public record ConsumedTopic(String brokers, String name, String group) {

    /** Where a record lies. */
    public record Place(int partition, long offset) {}

    private record DeadLetter(Place original, int partition, String reason, byte @Nullable [] value, String headers) {}

    /** Sends all under one key, in this order, and returns where they lie. */
    public Map<Place, Poison> send(String key, List<Poison> poison) {
        Map<Place, Poison> sent = new LinkedHashMap<>();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "max.request.size", 2_000_000),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (Poison each : poison) {
                RecordMetadata at = producer.send(each.toRecord(name, key)).get();
                sent.put(new Place(at.partition(), at.offset()), each);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return sent;
    }

    private String deadLetterTopic() {
        return name + "." + group + ".dlt";
    }

    public int partitions() {
        return partitions(name).size();
    }

    public int deadLetterPartitions() {
        return partitions(deadLetterTopic()).size();
    }

    private List<TopicPartition> partitions(String topic) {
        try (Admin admin = admin()) {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(described -> described.partitions().stream())
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Asserts that the group puts each record aside once, with a reason it may have and without a word of it in a log, and
     * takes in what comes behind.
     *
     * @param key of the poison and of what comes behind it: they are in one partition
     * @param behind sends an event
     * @param arrived whether that event was taken in
     */
    public void assertStepsOver(List<Poison> poison, String key, Runnable behind, BooleanSupplier arrived) {
        assertEquals(partitions(), deadLetterPartitions());
        try (WholeLog log = WholeLog.listen()) {
            Map<Place, Poison> sent = send(key, poison);
            behind.run();

            await().until(arrived::getAsBoolean);
            await().until(this::isReadToTheEnd);
            assertPutAside(sent);
            assertTrue(log.text().contains("record put to the dead letters"));
            assertFalse(log.text().contains(Poison.SECRET));
        }
    }

    /** Whether the group has nothing left to read. */
    public boolean isReadToTheEnd() {
        try (Admin admin = admin();
                KafkaConsumer<String, byte[]> reader = reader()) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return reader.endOffsets(partitions(name)).entrySet().stream().allMatch(end -> {
                @Nullable OffsetAndMetadata read = committed.get(end.getKey());
                return end.getValue() == (read == null ? 0 : read.offset());
            });
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Asserts that each is in the dead letters: once, whole, in the partition it came from, with a reason it may have. */
    public void assertPutAside(Map<Place, Poison> sent) {
        List<DeadLetter> letters = deadLetters();
        sent.forEach((place, poison) -> {
            List<DeadLetter> its = letters.stream()
                    .filter(letter -> letter.original().equals(place))
                    .toList();
            assertEquals(1, its.size(), () -> "dead letters for: " + poison);
            DeadLetter letter = its.getFirst();
            assertTrue(
                    poison.reasons().contains(letter.reason()), () -> poison + " was put aside for " + letter.reason());
            assertArrayEquals(poison.value(), letter.value(), poison::toString);
            assertEquals(place.partition(), letter.partition(), poison::toString);
            assertFalse(letter.headers().contains(Poison.SECRET), poison::toString);
        });
    }

    /** The types of the events under a key, in their order; what was sent again counts once. */
    public List<String> types(String key) {
        return once(key).map(record -> header(record, "ce_type")).toList();
    }

    /** The versions of the aggregate that the events under a key tell of, likewise. */
    public List<Long> versions(String key) {
        return once(key)
                .map(record -> Long.valueOf(header(record, "ce_aggregateversion")))
                .toList();
    }

    private Stream<ConsumerRecord<String, byte[]>> once(String key) {
        Set<String> seen = new HashSet<>();
        return read(name).stream().filter(record -> key.equals(record.key()) && seen.add(header(record, "ce_id")));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return text(bytes(record, name));
    }

    private List<DeadLetter> deadLetters() {
        return read(deadLetterTopic()).stream().map(ConsumedTopic::letter).toList();
    }

    /** All there are now. */
    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> reader = reader()) {
            List<TopicPartition> partitions = partitions(topic);
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> record) {
        StringBuilder all = new StringBuilder();
        for (Header header : record.headers()) {
            all.append(header.key()).append('=').append(text(header.value())).append('\n');
        }
        return new DeadLetter(
                new Place(
                        ByteBuffer.wrap(bytes(record, "kafka_dlt-original-partition"))
                                .getInt(),
                        ByteBuffer.wrap(bytes(record, "kafka_dlt-original-offset"))
                                .getLong()),
                record.partition(),
                header(record, "kopir-reason"),
                record.value(),
                all.toString());
    }

    private static byte[] bytes(ConsumerRecord<?, ?> record, String header) {
        return record.headers().lastHeader(header).value();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", brokers));
    }

    private KafkaConsumer<String, byte[]> reader() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
