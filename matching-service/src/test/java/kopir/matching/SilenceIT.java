package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kopir.matching.World.Member;
import kopir.testservers.MovableClock;
import kopir.testservers.OwnBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A candidate who does not answer: silence is a no after a week, and whoever comes next is asked. */
class SilenceIT {
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
    void an_offer_without_an_answer_expires_and_moves_on_to_the_next_yes() {
        World world = new World(service);
        Member centre = world.centre();
        Member silent = world.trainer("silent");
        Member next = world.trainer("next");
        UUID request = world.ask(centre);
        for (Member candidate : List.of(silent, next)) {
            world.answerCard(request, centre, world.approve(request, centre, candidate), "accept");
        }
        UUID unanswered = world.offerTo(silent);
        assertThat(world.introduction(next, "offered-to-candidate"))
                .as("one is asked at a time")
                .isNull();

        CLOCK.moveOn(Duration.ofDays(7).plusMinutes(1));

        // For a moment nobody is let in: the clock says that nothing was heard of the seats for a week.
        await().ignoreExceptions().until(() -> world.status(unanswered).equals("expired"));
        UUID asked = world.offerTo(next);
        assertThat(asked).isNotEqualTo(unanswered);
        assertThat(world.answerOffer(unanswered, silent, "accept").status())
                .as("a yes that comes too late")
                .isEqualTo(409);
        assertThat(world.answerOffer(asked, next, "accept").text("/status")).isEqualTo("opening");
    }
}
