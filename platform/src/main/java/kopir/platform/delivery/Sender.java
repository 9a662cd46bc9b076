package kopir.platform.delivery;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/** How this service writes to Kafka. */
final class Sender {
    private Sender() {}

    /**
     * Acknowledged by all in-sync replicas, idempotent, at once ({@code linger.ms=0}: Kafka's default of 5 ms would be
     * most of a hop). Gives up after seconds, not minutes: the outbox keeps the event and the sweep tries again.
     */
    static KafkaTemplate<String, byte[]> to(String brokers, String clientId) {
        KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(factory(brokers, clientId));
        // By default each attempt that fails is logged as an error with its stack trace; here it is tried again, and
        // whoever sends says so.
        template.setProducerListener(new ProducerListener<>() {});
        return template;
    }

    private static DefaultKafkaProducerFactory<String, byte[]> factory(String brokers, String clientId) {
        return new DefaultKafkaProducerFactory<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                        ProducerConfig.CLIENT_ID_CONFIG, clientId,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                        ProducerConfig.LINGER_MS_CONFIG, 0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
