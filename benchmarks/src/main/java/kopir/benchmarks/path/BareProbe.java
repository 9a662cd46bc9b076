package kopir.benchmarks.path;

import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * The least that one event between two services costs: one document written, one record produced with all
 * acknowledgements and consumed, one more document written. The plain clients, one thread.
 */
final class BareProbe implements AutoCloseable {
    private static final String TOPIC = "kopir.benchmark.probe";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MongoClient mongo;
    private final MongoCollection<Document> documents;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    BareProbe(int kafkaPort, int mongoPort) throws ExecutionException, InterruptedException {
        String brokers = "localhost:" + kafkaPort;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
        }
        mongo = MongoClients.create("mongodb://localhost:" + mongoPort);
        documents = mongo.getDatabase("benchmark").getCollection("probe").withWriteConcern(WriteConcern.MAJORITY);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(PARTITION));
        consumer.seekToEnd(List.of(PARTITION));
        consumer.position(PARTITION);
    }

    /** Nanoseconds from the first write to the end of the second. */
    long writeProduceConsumeWrite() throws ExecutionException, InterruptedException {
        byte[] data = "x".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        write(data);
        producer.send(new ProducerRecord<>(TOPIC, 0, null, data)).get();
        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
            // The record is acknowledged: it comes.
        }
        write(data);
        return System.nanoTime() - start;
    }

    private void write(byte[] data) {
        Mono.from(documents.insertOne(new Document("data", new String(data, StandardCharsets.UTF_8))))
                .block();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        Mono.from(mongo.getDatabase("benchmark").drop()).block();
        mongo.close();
    }
}
