package kopir.portal.unsubscribe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Passes the question on and the page back, unread. Nothing else of the request goes along but its language. */
@RestController
@RequestMapping("/unsubscribe/{token}")
public final class UnsubscribePassage {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String POLICY = "Content-Security-Policy";

    private final WebClient notification;

    UnsubscribePassage(WebClient notification) {
        this.notification = notification;
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> ask(
            @PathVariable String token,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return pass(HttpMethod.GET, token, language);
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> unsubscribe(
            @PathVariable String token,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return pass(HttpMethod.POST, token, language);
    }

    private Mono<ResponseEntity<byte[]>> pass(HttpMethod method, String token, @Nullable String language) {
        return notification
                .method(method)
                .uri("/unsubscribe/{token}", token)
                .headers(headers -> {
                    if (language != null) {
                        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
                    }
                })
                .retrieve()
                .toEntity(byte[].class)
                .timeout(PATIENCE)
                .map(UnsubscribePassage::page)
                // A mail program tries again, a person too.
                .onErrorResume(away -> Mono.just(ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header("Retry-After", "10")
                        .build()));
    }

    private static ResponseEntity<byte[]> page(ResponseEntity<byte[]> answer) {
        ResponseEntity.BodyBuilder page =
                ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8"));
        @Nullable String policy = answer.getHeaders().getFirst(POLICY);
        return policy == null
                ? page.body(answer.getBody())
                : page.header(POLICY, policy).body(answer.getBody());
    }
}
