package kopir.platform.http;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Problems for requests that no controller answers: no token, a wrong one, one without the right scope, or none of us had
 * an answer in time.
 */
final class RefusedAtTheDoor {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedAtTheDoor.class);
    private static final String BODY =
            "{\"type\":\"https://kopir.example/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";

    private RefusedAtTheDoor() {}

    static ServerAuthenticationEntryPoint withoutToken() {
        return (exchange, _) -> {
            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
            return write(
                    exchange, HttpStatus.UNAUTHORIZED, "sign-in-needed", "Sign in needed", "Please sign in first.");
        };
    }

    /** A token that is wrong is its holder's matter; one that nobody can check right now is ours. */
    static ServerAuthenticationFailureHandler withUncheckedToken() {
        return (filter, failure) -> failure instanceof AuthenticationServiceException
                ? later(
                        filter.getExchange(),
                        "sign-in-unavailable",
                        "Sign in unavailable",
                        "We cannot check right now who you are. Please try again in a moment.")
                : withoutToken().commence(filter.getExchange(), failure);
    }

    static ServerAccessDeniedHandler withToken() {
        return (exchange, _) ->
                write(exchange, HttpStatus.FORBIDDEN, "forbidden", "Forbidden", "This is not yours to do.");
    }

    static Mono<Void> tooLate(ServerWebExchange exchange) {
        return later(
                exchange,
                "store-unavailable",
                "Store unavailable",
                "We cannot do this right now. Please try again in a moment.");
    }

    private static Mono<Void> later(ServerWebExchange exchange, String type, String title, String detail) {
        LOG.atWarn().log("answered for now that this is not possible: {}", type);
        exchange.getResponse().getHeaders().set("Retry-After", "5");
        return write(exchange, HttpStatus.SERVICE_UNAVAILABLE, type, title, detail);
    }

    private static Mono<Void> write(
            ServerWebExchange exchange, HttpStatus status, String type, String title, String detail) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = BODY.formatted(type, title, status.value(), detail).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
