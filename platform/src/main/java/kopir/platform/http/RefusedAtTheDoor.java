package kopir.platform.http;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Problems for requests that never reach a controller: no token, a wrong one, or one without the right scope. */
final class RefusedAtTheDoor {
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
