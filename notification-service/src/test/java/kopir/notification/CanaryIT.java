package kopir.notification;

import static kopir.notification.Story.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kopir.contracts.RequestEvent;
import kopir.contracts.Topics;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** A reader's address passes through this service and leaves no trace in it. */
class CanaryIT {
    private static final String CANARY = "canary";

    private final Service service = Service.running();
    private final Cast cast = new Cast();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("kopir");

    @AfterEach
    void stop_listening() {
        ours.setLevel(null);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        if (!service.mailServer().getSmtp().isRunning()) {
            service.mailServer().start();
        }
    }

    @Test
    void it_is_in_the_mailbox_and_in_no_document_topic_log_or_metric() throws Exception {
        listenToEverythingWeLog();
        UUID member = cast.member("member");
        Person reader = cast.focalPoint(CANARY, member);
        await().untilAsserted(() -> assertThat(service.mailsTo(reader.email())).hasSize(1));
        service.mailServer().stop();
        service.topic()
                .tell(new RequestEvent.Closed(request(
                        cast.thing("request"),
                        2,
                        member,
                        RequestEvent.Status.CLOSED,
                        RequestEvent.CloseReason.EXPIRED)));
        await().untilAsserted(
                        () -> assertThat(service.deliveriesTo(reader.seat())).contains("Failed"));
        service.mailServer().start();
        await().untilAsserted(
                        () -> assertThat(service.deliveriesTo(reader.seat())).containsExactly("Sent", "Sent"));

        // The positive control: the search finds it where it may be.
        assertThat(service.mailsTo(reader.email())
                        .getFirst()
                        .getAllRecipients()[0]
                        .toString())
                .contains(CANARY);
        assertThat(logged()).isNotEmpty().noneMatch(line -> line.contains(CANARY));
        assertThat(documents()).isNotEmpty().noneMatch(document -> document.contains(CANARY));
        assertThat(records()).isNotEmpty().noneMatch(record -> record.contains(CANARY));
        assertThat(metrics()).contains("kopir_notices_total").doesNotContain(CANARY);
    }

    private void listenToEverythingWeLog() {
        log.start();
        ours.setLevel(Level.TRACE);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    private List<String> logged() {
        return log.list.stream()
                .map(line -> line.getFormattedMessage()
                        + line.getKeyValuePairs()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : line.getThrowableProxy().getMessage()))
                .toList();
    }

    private List<String> documents() {
        return Objects.requireNonNull(Flux.from(service.database().listCollectionNames())
                .concatMap(name -> service.database().getCollection(name).find())
                .map(document -> document.toJson())
                .collectList()
                .block());
    }

    private List<String> records() {
        List<String> records = new ArrayList<>();
        for (Topics.Topic topic : Topics.ALL) {
            service.topic().read(topic.name()).forEach(record -> {
                records.add(record.key()
                        + new String(record.value() == null ? new byte[0] : record.value(), StandardCharsets.UTF_8));
                record.headers().forEach(header -> records.add(new String(header.value(), StandardCharsets.UTF_8)));
            });
        }
        return records;
    }

    private String metrics() {
        return Objects.requireNonNull(service.client()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
