package kopir.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kopir.contracts.MembershipStatus;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Cast.Shown;
import kopir.notification.running.Service;
import kopir.testservers.StoreLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** While the store is down or frozen everybody is told so in time, and afterwards all is as it should be. */
class StoreAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Service service = Service.running();
    private final StoreLine line = service.line();
    private final Cast cast = new Cast();

    enum Trouble {
        DOWN,
        FROZEN
    }

    @ParameterizedTest
    @EnumSource
    void reads_and_writes_get_a_503_in_time_and_what_happened_meanwhile_is_told_when_it_is_back(Trouble trouble)
            throws Exception {
        UUID member = cast.member("member");
        Person reader = cast.focalPoint("reader", member);
        Person operator = cast.operator("operator");
        await().untilAsserted(() -> assertThat(cast.inbox(reader)).hasSize(1));
        Shown notice = cast.inbox(reader).getFirst();
        await().untilAsserted(() -> assertThat(service.mailsTo(reader.email())).hasSize(1));
        String unsubscribe = service.mailsTo(reader.email())
                .getFirst()
                .getHeader("List-Unsubscribe")[0]
                .replaceAll("<https://portal.example(.*)>", "$1");
        WebTestClient person = cast.as(reader);

        switch (trouble) {
            case DOWN -> line.cut();
            case FROZEN -> line.hold();
        }
        try {
            service.topic().tell(Story.member(member, 2, MembershipStatus.SUSPENDED));
            // All at once: each may take as long as a person waits, and none longer than the client of this test.
            Stream<Supplier<WebTestClient.ResponseSpec>> all = Stream.of(
                    () -> person.get().uri("/api/notices").exchange(),
                    () -> person.get().uri("/api/notices/stream").exchange(),
                    () -> person.get()
                            .uri("/api/notices/verification?code=" + notice.code())
                            .exchange(),
                    () -> person.post()
                            .uri("/api/notices/" + notice.id() + "/read")
                            .exchange(),
                    () -> person.get().uri("/api/preferences").exchange(),
                    () -> person.put()
                            .uri("/api/preferences")
                            .contentType(MediaType.APPLICATION_JSON)
                            .bodyValue("{\"seat\":\"%s\",\"email\":{\"cards-ready\":false}}".formatted(reader.seat()))
                            .exchange(),
                    () -> cast.as(operator).get().uri("/api/deliveries").exchange(),
                    () -> service.client().post().uri(unsubscribe).exchange());
            assertThat(all.map(call -> CompletableFuture.supplyAsync(call, Thread::startVirtualThread))
                            .toList())
                    .map(CompletableFuture::join)
                    .allSatisfy(answer -> {
                        EntityExchangeResult<byte[]> refused = answer.expectStatus()
                                .isEqualTo(503)
                                .expectHeader()
                                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                                .expectBody()
                                .jsonPath("$.type")
                                .isEqualTo("https://kopir.example/problems/store-unavailable")
                                .returnResult();
                        assertThat(Integer.parseInt(Objects.requireNonNull(
                                        refused.getResponseHeaders().getFirst("Retry-After"))))
                                .isPositive();
                    });
        } finally {
            line.mend();
        }

        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .untilAsserted(() ->
                        assertThat(cast.kinds(reader)).containsExactly("membership-suspended", "membership-verified"));
    }
}
