package kopir.platform.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Nobody waits for ever: a request that has no answer by then gets a 503, whatever it waits for. Several questions to a
 * store that froze, each within its own time, would add up. A stream answers as long as somebody listens.
 */
final class EndsInTime implements WebFilter, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(EndsInTime.class);

    private final Duration longest;

    EndsInTime(Duration longest) {
        this.longest = longest;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> tooLate = Mono.delay(longest)
                .flatMap(_ ->
                        exchange.getResponse().isCommitted() || isStream(exchange) ? Mono.never() : refused(exchange));
        return Mono.firstWithSignal(chain.filter(exchange), tooLate);
    }

    private static Mono<Void> refused(ServerWebExchange exchange) {
        @Nullable Object path = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.atWarn().addKeyValue("path", path).log("request was not answered in time");
        return RefusedAtTheDoor.tooLate(exchange);
    }

    private static boolean isStream(ServerWebExchange exchange) {
        return exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                && method.getReturnType().getParameterType() == Flux.class;
    }
}
