package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kopir.matching.Person.Answer;
import kopir.matching.World.Member;
import kopir.testservers.StoreLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While the store is down or frozen everybody is told so in time, and afterwards all is as it should be. */
class StoreAwayIT {
    private final World world = new World();
    private final StoreLine line = RunningMatching.shared().line();

    enum Trouble {
        DOWN,
        FROZEN
    }

    @ParameterizedTest
    @EnumSource
    void reads_and_writes_get_a_503_in_time_and_go_on_when_it_is_back(Trouble trouble) {
        Member centre = world.centre();
        UUID request = world.ask(centre);
        Person person = centre.person();
        String wish = world.wish("We need more training.");
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};

        switch (trouble) {
            case DOWN -> line.cut();
            case FROZEN -> line.hold();
        }
        try {
            // All at once: each may take as long as a person waits, and none longer than the client of this test.
            Stream<Supplier<Answer>> all = Stream.of(
                    () -> person.get("/api/requests"),
                    () -> person.get("/api/requests/" + request),
                    () -> person.get("/api/introductions"),
                    () -> person.post("/api/requests", wish, key),
                    () -> person.put("/api/requests/" + request, wish, "If-Match", "\"1\""),
                    () -> person.delete("/api/requests/" + request),
                    () -> world.coordinator().get("/api/review-queue"),
                    () -> person.post("/api/recognitions", "{\"text\": \"We need training.\"}"));
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

        await().until(() -> person.get("/api/requests").status() == 200);
        Answer asked = person.post("/api/requests", wish, key);
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
        assertThat(List.of(person.post("/api/requests", wish, key).id(), asked.id()))
                .as("what was sent while it was away is not done twice")
                .containsOnly(asked.id());
        assertThat(person.get("/api/requests").body()).hasSize(2);
        await().until(() ->
                person.get("/api/requests/" + asked.id()).text("/status").equals("open"));
    }
}
