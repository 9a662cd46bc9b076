package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kopir.contracts.Topics;
import kopir.directory.Person.Answer;
import kopir.testservers.ConsumedTopic;
import kopir.testservers.OwnBroker;
import kopir.testservers.StoreLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Without Kafka members go on working, and the news follows. */
class KafkaAwayIT {
    private static final OwnBroker BROKER = OwnBroker.start();
    private static final StoreLine LINE = StoreLine.open();
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = RunningDirectory.start(BROKER.address(), LINE);
    }

    @AfterAll
    static void stop() {
        service.close();
        LINE.close();
        BROKER.close();
    }

    @Test
    void commands_are_taken_and_the_news_follows_once_in_order() {
        String url = RunningDirectory.url(service);
        Person person = Person.at(url, "somebody");
        Person coordinator = Person.at(url, RunningDirectory.FIRST_COORDINATOR);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> coordinator.get("/api/organisations").status() == 200);

        BROKER.goAway();
        Answer registered = person.post("/api/organisations", Centre.profile("listed", "Without Kafka"));
        assertThat(registered.status()).isEqualTo(201);
        String path = "/api/organisations/" + registered.id();
        assertThat(person.post(path + "/submission", "").status()).isEqualTo(200);
        assertThat(coordinator
                        .post(path + "/verification", "{\"decision\": \"verify\"}")
                        .text("/membership"))
                .isEqualTo("verified");
        assertThat(person.get("/api/organisations").status()).isEqualTo(200);

        BROKER.comeBack();
        ConsumedTopic told = new ConsumedTopic(BROKER.address(), Topics.MEMBERS, "nobody");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told.versions(registered.text("/id")))
                        .startsWith(1L)
                        .isSorted()
                        .endsWith(person.get(path).body().at("/version").asLong()));
    }
}
