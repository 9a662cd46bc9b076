package kopir.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Topics;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Cast.Shown;
import kopir.notification.running.Service;
import kopir.testservers.ConsumedTopic;
import kopir.testservers.MovableClock;
import kopir.testservers.OwnBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Without Kafka people go on reading for as long as we know who they are, messages go out, and the news follows. */
class KafkaAwayIT {
    private static final MovableClock CLOCK = new MovableClock();
    private static final OwnBroker BROKER = OwnBroker.start();
    private static Service service;

    @Configuration(proxyBeanMethods = false)
    static class LaterOn {
        @Bean
        @Primary
        Clock movable() {
            return CLOCK;
        }
    }

    @BeforeAll
    static void start() {
        service = Service.start(BROKER.address(), LaterOn.class);
    }

    @AfterAll
    static void stop() {
        service.stop();
        BROKER.close();
    }

    @Test
    void commands_are_taken_until_seats_may_have_changed_and_the_news_follows() {
        Cast cast = new Cast(service);
        UUID member = cast.member("member");
        Person reader = cast.focalPoint("reader", member);
        await().untilAsserted(() -> assertThat(cast.inbox(reader)).hasSize(1));
        Shown notice = cast.inbox(reader).getFirst();
        await().untilAsserted(() -> assertThat(service.mailsTo(reader.email())).hasSize(1));
        service.mailServer().stop();
        service.topic().tell(Story.member(member, 2, MembershipStatus.SUSPENDED));
        await().untilAsserted(() -> assertThat(cast.kinds(reader)).startsWith("membership-suspended"));
        await().untilAsserted(
                        () -> assertThat(service.deliveriesTo(reader.seat())).contains("Failed"));

        BROKER.goAway();
        WebTestClient person = cast.as(reader);
        read(person, notice, 204);
        prefer(person, reader, 200);
        assertThat(cast.unread(reader)).isEqualTo(1);
        service.mailServer().start();
        await().untilAsserted(
                        () -> assertThat(service.deliveriesTo(reader.seat())).containsOnly("Sent"));

        CLOCK.moveOn(Duration.ofSeconds(61));
        read(person, notice, 503);
        prefer(person, reader, 503);
        person.get()
                .uri("/api/notices")
                .exchange()
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://kopir.example/problems/seats-unknown");

        BROKER.comeBack();
        await().ignoreExceptionsInstanceOf(AssertionError.class).untilAsserted(() -> read(person, notice, 204));
        ConsumedTopic told = new ConsumedTopic(BROKER.address(), Topics.DELIVERIES, "nobody");
        for (String delivery : deliveries(reader)) {
            await().untilAsserted(() -> assertThat(told.types(delivery)).endsWith("kopir.delivery.sent.v1"));
        }
    }

    private static Iterable<String> deliveries(Person reader) {
        return Objects.requireNonNull(Flux.from(service.database()
                        .getCollection("deliveries")
                        .find(com.mongodb.client.model.Filters.eq(
                                "state.letter.seat", reader.seat().toString())))
                .map(delivery -> delivery.getString("_id"))
                .collectList()
                .block());
    }

    private static void read(WebTestClient person, Shown notice, int status) {
        person.post()
                .uri("/api/notices/" + notice.id() + "/read")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private static void prefer(WebTestClient person, Person reader, int status) {
        person.put()
                .uri("/api/preferences")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"seat\":\"%s\",\"email\":{\"cards-ready\":false}}".formatted(reader.seat()))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
