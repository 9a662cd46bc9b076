package kopir.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kopir.testservers.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class EventTailIT {
    private static final String TOPIC = "kopir.test.tail";
    private static final int ROUNDS = 25;

    private final AtomicInteger seen = new AtomicInteger();

    @Test
    void reading_begins_anew_with_each_start_and_a_stop_says_nothing_alarming() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        fill();
        EventTail tail = new EventTail(
                TestServers.kafka(), List.of(TOPIC), new EventJson(), (event, position) -> seen.incrementAndGet());
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        root.addAppender(said);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                seen.set(0);
                tail.start();
                await().until(() -> seen.get() > 0);
                tail.stop();
            }
        } finally {
            root.detachAppender(said);
        }

        assertThat(said.list.stream()
                        .filter(event -> event.getThreadName().equals("event-tail"))
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                        .map(ILoggingEvent::getFormattedMessage))
                .isEmpty();
    }

    /** Many records, so that a stop comes while some are being taken. */
    private static void fill() {
        KafkaTemplate<String, byte[]> sender = Sender.to(TestServers.kafka(), "tail-it");
        EventJson json = new EventJson();
        for (int version = 1; version <= 2000; version++) {
            OutboxEntry entry = OutboxEntry.of(Samples.member(version), json, "/test", java.time.Instant.EPOCH);
            ProducerRecord<String, byte[]> record = entry.toRecord();
            sender.send(new ProducerRecord<>(TOPIC, 0, record.key(), record.value(), record.headers()));
        }
        sender.flush();
        sender.destroy();
    }
}
