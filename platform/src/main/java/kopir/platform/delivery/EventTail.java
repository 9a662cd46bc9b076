package kopir.platform.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import kopir.contracts.Event;
import kopir.contracts.EventTypes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads whole topics from their beginning into the memory of this instance, and goes on as they grow. Every instance
 * reads everything: there is no group, nothing is committed and nothing is put aside. What cannot be read is skipped,
 * because the service's consumer group puts it to the dead letters and tells operators.
 */
public final class EventTail implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
    /** How soon after a stop reading ends. Nothing wakes it: a wake-up that comes too late breaks the closing instead. */
    private static final Duration POLL = Duration.ofMillis(200);

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(2);

    private final String brokers;
    private final List<String> topics;
    private final EventJson json;
    private final BiConsumer<Event, Position> reader;
    private volatile boolean running;
    private @Nullable Thread reading;

    /** @param reader gets each event in the order of its partition, on one thread; must not wait */
    public EventTail(String brokers, List<String> topics, EventJson json, BiConsumer<Event, Position> reader) {
        this.brokers = brokers;
        this.topics = List.copyOf(topics);
        this.json = json;
        this.reader = reader;
    }

    /** @param next the offset after the event's */
    public record Position(String topic, int partition, long next) {}

    @Override
    public void start() {
        running = true;
        reading = Thread.ofPlatform().name("event-tail").daemon().start(this::tail);
    }

    // A lost connection is not an error for the client; whatever it does throw, reading starts anew: the reader drops
    // versions it knows.
    private void tail() {
        while (running) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
                readFromBeginning(consumer);
            } catch (KafkaException e) {
                LOG.atWarn()
                        .addKeyValue("error", e.getClass().getSimpleName())
                        .log("topics cannot be followed right now; trying again");
                pause();
            }
        }
    }

    private void readFromBeginning(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (running) {
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        List<PartitionInfo> known = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .toList();
        return topics.stream()
                        .allMatch(topic ->
                                known.stream().anyMatch(info -> info.topic().equals(topic)))
                ? known.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList()
                : List.of();
    }

    private void take(ConsumerRecord<String, byte @Nullable []> record) {
        try {
            Envelope envelope = Envelope.read(headers(record));
            EventTypes.classOf(envelope.type())
                    .map(type -> json.read(type, envelope.subject(), envelope.version(), record.value()))
                    .ifPresent(event -> reader.accept(
                            event, new Position(record.topic(), record.partition(), record.offset() + 1)));
        } catch (UnreadableEvent unreadable) {
            LOG.atDebug()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("reason", unreadable.reason())
                    .log("record skipped");
        } catch (RuntimeException defect) {
            // Must not end the thread: this instance would go on with what it knew and hear of nothing any more.
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("error", defect.getClass().getSimpleName())
                    .log("record could not be taken in and was skipped");
        }
    }

    private static Map<String, Object> headers(ConsumerRecord<?, ?> record) {
        Map<String, Object> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value());
        }
        return headers;
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                brokers,
                "isolation.level",
                "read_committed",
                "allow.auto.create.topics",
                false,
                "enable.auto.commit",
                false,
                "default.api.timeout.ms",
                5_000,
                "reconnect.backoff.max.ms",
                1_000);
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread ending = reading;
        try {
            // Where the broker is away it takes longer, and harms nobody: it is a daemon.
            if (ending != null) {
                ending.join(END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
