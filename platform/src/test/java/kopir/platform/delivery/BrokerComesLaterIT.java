package kopir.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kopir.contracts.Topics;
import kopir.embedded.broker.EmbeddedBroker;
import kopir.testservers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/** A service that is started before its broker. */
class BrokerComesLaterIT {
    /** Far less than the two minutes for each topic that the framework would wait. */
    private static final Duration SOON = Duration.ofSeconds(100);

    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    record Note(String text) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DeliveryWiring.class)
    static class Service {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Consumer<Message<byte[]>> members(EventConsumers consumers) {
            return consumers.of(received -> {
                RECEIVED.add(received);
                return Mono.just(EventHandler.Handled.APPLIED);
            });
        }

        @Bean
        Aggregates<Note> notes(Outbox outbox) {
            return outbox.aggregates("early-notes", StateJson.of(Note.class));
        }
    }

    @Test
    void it_starts_takes_commands_and_tells_and_reads_once_the_broker_is_there() {
        int port = TestServers.freePort();
        long begin = System.nanoTime();
        try (ConfigurableApplicationContext service = start(port)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
            Aggregates<Note> notes = service.getBean("notes", Aggregates.class);
            assertThat(notes.insert(UUID.randomUUID().toString(), new Note("early"), List.of(Samples.member(1)))
                            .block())
                    .isEqualTo(Written.DONE);

            try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(RECEIVED)
                                .as("through %s", broker.bootstrapServers())
                                .hasSize(1));
            }
        }
    }

    @Test
    void it_can_be_stopped_before_the_broker_is_there() {
        long begin = System.nanoTime();

        start(TestServers.freePort()).close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }

    private static ConfigurableApplicationContext start(int brokerPort) {
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.name=kopir-platform",
                        "--spring.mongodb.uri=" + TestServers.mongoUri(),
                        "--spring.cloud.stream.kafka.binder.brokers=127.0.0.1:" + brokerPort,
                        "--kopir.service=early-it",
                        "--kopir.consumes=" + Topics.MEMBERS,
                        "--kopir.kafka.partitions=3",
                        "--spring.cloud.function.definition=members",
                        "--spring.cloud.stream.bindings.members-in-0.destination=" + Topics.MEMBERS);
    }
}
