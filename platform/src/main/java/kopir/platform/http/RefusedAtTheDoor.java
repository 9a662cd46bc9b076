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

/** Problems for requests that never reach a controller: no token, a wrong one, or one without the right scope. */
final class RefusedAtTheDoor {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedAtTheDoor.class);
    private static final String SOON = "5";
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

    /** Its token is wrong; or nobody can tell, because the sign-in provider has to be asked for its keys and is away. */
    static ServerAuthenticationFailureHandler withUnprovenToken() {
        return (filter, failure) -> failure instanceof AuthenticationServiceException
                ? comeAgain(filter.getExchange())
                : withoutToken().commence(filter.getExchange(), failure);
    }

    private static Mono<Void> comeAgain(ServerWebExchange exchange) {
        LOG.atWarn().log("tokens cannot be checked: the sign-in provider does not answer");
        exchange.getResponse().getHeaders().set("Retry-After", SOON);
        return write(
                exchange,
                HttpStatus.SERVICE_UNAVAILABLE,
                "sign-in-unavailable",
                "Service Unavailable",
                "We cannot check right now who you are. Please try again in a moment.");
    }

    static ServerAccessDeniedHandler withToken() {
        return (exchange, _) ->
                write(exchange, HttpStatus.FORBIDDEN, "forbidden", "Forbidden", "This is not yours to do.");
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
