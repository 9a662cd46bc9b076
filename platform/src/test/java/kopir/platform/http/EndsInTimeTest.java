package kopir.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class EndsInTimeTest {
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final EndsInTime filter = new EndsInTime(LONGEST);
    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/anything"));

    @Test
    void a_request_that_nobody_answers_gets_a_503_that_says_when_to_come_back() {
        StepVerifier.withVirtualTime(() -> filter.filter(exchange, _ -> Mono.never()))
                .expectSubscription()
                .expectNoEvent(LONGEST)
                .verifyComplete();

        assertThat(exchange.getResponse().getStatusCode().value()).isEqualTo(503);
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(exchange.getResponse().getBodyAsString().block())
                .contains("https://kopir.example/problems/store-unavailable");
    }

    @Test
    void what_is_answered_in_time_is_left_alone() {
        StepVerifier.withVirtualTime(() -> filter.filter(
                        exchange,
                        other -> Mono.delay(LONGEST.minusSeconds(1))
                                .then(other.getResponse().setComplete())))
                .expectSubscription()
                .thenAwait(LONGEST)
                .verifyComplete();

        assertThat(exchange.getResponse().getStatusCode()).isNull();
    }

    @Test
    void a_stream_lives_on_though_nothing_has_come_yet() throws NoSuchMethodException {
        exchange.getAttributes()
                .put(
                        HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
                        new HandlerMethod(this, EndsInTimeTest.class.getDeclaredMethod("stream")));

        StepVerifier.withVirtualTime(() -> filter.filter(exchange, _ -> Mono.never()))
                .expectSubscription()
                .expectNoEvent(LONGEST.multipliedBy(100))
                .thenCancel()
                .verify();
    }

    Flux<String> stream() {
        return Flux.never();
    }
}
