package kopir.embedded.broker;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import kopir.embedded.ChildProcess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerKilledIT {
    private static final String TOPIC = "kopir.test.notes";
    private static final int WRITERS = 3;
    private static final int KILLS = 3;
    private static final int RECORDS_BEFORE_A_KILL = 200;

    /** What the broker has said it holds: by key, in order. */
    private final Map<String, List<String>> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    @Test
    void a_killed_broker_comes_back_with_every_acknowledged_record_in_order() throws Exception {
        for (int life = 0; life < KILLS; life++) {
            liveAndDie(life);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            Map<String, List<String>> held = new ConcurrentHashMap<>();
            for (ConsumerRecord<String, String> each : everything(broker.bootstrapServers())) {
                held.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each.value());
            }
            acknowledged.forEach((key, values) -> assertThat(held.get(key)).containsSubsequence(values));
        }
    }

    @Test
    void a_topic_made_without_a_number_has_three_partitions_and_survives_a_clean_stop() throws Exception {
        try (ChildProcess process = ChildProcess.start(BrokerMain.class, folder.toString(), "0")) {
            createTopic(servers(process));
            assertThat(process.stop()).isEqualTo(143);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.describeTopics(List.of(TOPIC)).allTopicNames().get())
                    .hasEntrySatisfying(
                            TOPIC, topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    private void liveAndDie(int life) throws Exception {
        try (ChildProcess process = ChildProcess.start(BrokerMain.class, folder.toString(), "0")) {
            String servers = servers(process);
            if (life == 0) {
                createTopic(servers);
            }
            int before = count();
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> write(servers, life + "-" + i)))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> count() - before >= RECORDS_BEFORE_A_KILL);
            process.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private int count() {
        return acknowledged.values().stream().mapToInt(List::size).sum();
    }

    private static String servers(ChildProcess process) {
        return process.firstLine().replace("Broker is ready: ", "");
    }

    private static void createTopic(String servers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.empty(), Optional.empty())))
                    .all()
                    .get();
        }
    }

    /** Writes until the broker is gone, and remembers what it has acknowledged. */
    private void write(String servers, String key) {
        List<String> told = acknowledged.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>());
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers,
                "acks", "all",
                "linger.ms", 0,
                "delivery.timeout.ms", 1500,
                "request.timeout.ms", 1000,
                "max.block.ms", 1500);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int n = 1; ; n++) {
                producer.send(new ProducerRecord<>(TOPIC, key, String.valueOf(n)))
                        .get();
                told.add(String.valueOf(n));
            }
        } catch (ExecutionException killed) {
            assertThat(killed).hasCauseInstanceOf(RetriableException.class);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<ConsumerRecord<String, String>> everything(String servers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
