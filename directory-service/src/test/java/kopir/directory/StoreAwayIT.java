package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kopir.directory.Person.Answer;
import kopir.testservers.StoreLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While the store is down or frozen everybody is told so in time, and afterwards all is as it should be. */
class StoreAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StoreLine line = RunningDirectory.line();

    enum Trouble {
        DOWN,
        FROZEN
    }

    @ParameterizedTest
    @EnumSource
    void reads_and_writes_get_a_503_in_time_and_go_on_when_it_is_back(Trouble trouble) {
        Centre centre = Centre.listed();
        Person person = centre.focalPoint();
        Person stranger = Person.stranger();
        String profile = Centre.profile("listed", "Sent while it was away");
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        UUID seat = UUID.fromString(person.get("/api/members/me").text("/seats/0/id"));

        switch (trouble) {
            case DOWN -> line.cut();
            case FROZEN -> line.hold();
        }
        try {
            // All at once: each may take as long as a person waits, and none longer than the client of this test.
            Stream<Supplier<Answer>> all = Stream.of(
                    () -> person.get("/api/organisations"),
                    () -> person.get(centre.path()),
                    () -> person.get(centre.path() + "/contacts"),
                    () -> person.get("/api/members/me"),
                    () -> person.put(centre.path(), profile, "If-Match", "\"3\""),
                    () -> stranger.post("/api/organisations", profile, key),
                    () -> Person.coordinator().post(centre.path() + "/verification", "{\"decision\": \"verify\"}"),
                    () -> Person.service("addresses")
                            .post("/internal/addresses", "{\"seats\": [\"%s\"]}".formatted(seat)));
            assertThat(all.map(call -> CompletableFuture.supplyAsync(call, Thread::startVirtualThread))
                            .toList())
                    .map(CompletableFuture::join)
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(503);
                        assertThat(answer.problem()).isEqualTo("store-unavailable");
                        assertThat(Integer.parseInt(answer.headers().get("Retry-After")))
                                .isPositive();
                        assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
                    });
        } finally {
            line.mend();
        }

        await().atMost(PATIENCE).until(() -> person.get(centre.path()).status() == 200);
        Answer registered = stranger.post("/api/organisations", profile, key);
        assertThat(registered.status()).as("%s", registered.body()).isEqualTo(201);
        assertThat(stranger.post("/api/organisations", profile, key).id())
                .as("what was sent while it was away is not done twice")
                .isEqualTo(registered.id());
    }
}
