package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kopir.contracts.Topics;
import kopir.matching.Person.Answer;
import kopir.matching.World.Member;
import kopir.testservers.ConsumedTopic;
import kopir.testservers.MovableClock;
import kopir.testservers.OwnBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Without Kafka people go on working for as long as we know who they are, and the news follows. */
class KafkaAwayIT {
    private static final MovableClock CLOCK = new MovableClock();
    private static final OwnBroker BROKER = OwnBroker.start();
    private static RunningMatching service;

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
        service = RunningMatching.start(BROKER.address(), LaterOn.class);
    }

    @AfterAll
    static void stop() {
        service.stop();
        BROKER.close();
    }

    @Test
    void commands_are_taken_until_seats_may_have_changed_and_the_news_follows_once_in_order() {
        World world = new World(service);
        Member centre = world.centre();
        Person person = centre.person();
        Member trainer = world.trainer("trainer");

        BROKER.goAway();
        UUID request = world.ask(centre);
        assertThat(world.proposed(request)).containsExactly(trainer.id().toString());
        world.approve(request, centre, trainer);
        assertThat(person.get("/api/requests/" + request + "/cards").body()).hasSize(1);

        CLOCK.moveOn(Duration.ofSeconds(61));
        for (Answer refused : List.of(
                person.post("/api/requests", world.wish("And more.")),
                person.delete("/api/requests/" + request),
                world.coordinator().get("/api/review-queue"))) {
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("seats-unknown");
            assertThat(Integer.parseInt(refused.headers().get("Retry-After"))).isPositive();
        }

        BROKER.comeBack();
        await().until(() -> person.get("/api/requests/" + request).status() == 200);
        assertThat(person.post("/api/requests", world.wish("And more.")).status())
                .isEqualTo(201);
        ConsumedTopic told = new ConsumedTopic(BROKER.address(), Topics.REQUESTS, "nobody");
        await().untilAsserted(() -> assertThat(told.types(request.toString()))
                .containsExactly(
                        "kopir.request.submitted.v1", "kopir.request.matched.v1", "kopir.request.reviewed.v1"));
    }
}
