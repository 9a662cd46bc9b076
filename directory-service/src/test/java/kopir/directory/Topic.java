package kopir.directory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kopir.testservers.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on the topics, byte for byte. */
final class Topic {
    private Topic() {}

    /** Every record of every topic that there is, our own and dead letters alike. */
    static List<ConsumerRecord<String, byte[]>> all() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return read(
                    consumer,
                    consumer.listTopics().keySet().stream()
                            .filter(topic -> topic.startsWith("kopir."))
                            .toList());
        }
    }

    /** The records of one topic about one aggregate, in their order; what was sent again counts once. */
    static List<ConsumerRecord<String, byte[]>> about(String topic, UUID id) {
        Set<String> seen = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return read(consumer, List.of(topic)).stream()
                    .filter(record -> id.toString().equals(record.key()))
                    .filter(record -> seen.add(header(record, "ce_id")))
                    .toList();
        }
    }

    static String type(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Key, headers and data as text. */
    static String text(ConsumerRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder(record.topic()).append(' ').append(record.key());
        record.headers()
                .forEach(header -> text.append(' ')
                        .append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8)));
        return record.value() == null
                ? text.toString()
                : text.append(' ')
                        .append(new String(record.value(), StandardCharsets.UTF_8))
                        .toString();
    }

    private static List<ConsumerRecord<String, byte[]>> read(
            KafkaConsumer<String, byte[]> consumer, Collection<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafka(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
