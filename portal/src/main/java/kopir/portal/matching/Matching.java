package kopir.portal.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.portal.service.Service;
import kopir.portal.service.ServiceProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

/** Requests, as their owners see them. Refusals are {@link ServiceProblem}s. */
public final class Matching {
    private final Service service;

    public Matching(Service service) {
        this.service = service;
    }

    public Mono<Recognition> recognise(String text, String language) {
        return service.send(
                HttpMethod.POST,
                Map.of("text", text, "language", language),
                Recognition.class,
                Map.of(),
                "/api/recognitions");
    }

    /** @param status empty for all */
    public Mono<List<RequestView>> requests(String status) {
        return service.get(RequestView[].class, Map.of("status", status), "/api/requests")
                .map(Arrays::asList);
    }

    public Mono<RequestView> request(UUID id) {
        return service.get(RequestView.class, "/api/requests/{id}", id);
    }

    /** @param key sending the same form twice makes one request */
    public Mono<RequestView> create(RequestInput request, UUID key) {
        return service.send(
                HttpMethod.POST,
                request,
                RequestView.class,
                Map.of("Idempotency-Key", key.toString()),
                "/api/requests");
    }

    /** @param version the one that was read: a change made meanwhile by somebody else is a refusal */
    public Mono<RequestView> change(UUID id, long version, RequestInput request) {
        return service.send(
                HttpMethod.PUT,
                request,
                RequestView.class,
                Map.of("If-Match", "\"" + version + "\""),
                "/api/requests/{id}",
                id);
    }

    public Mono<Void> submit(UUID id) {
        return service.post(Map.of(), "/api/requests/{id}/submission", id);
    }

    public Mono<Void> withdraw(UUID id) {
        return service.delete("/api/requests/{id}", id);
    }

    public Mono<List<Card>> cards(UUID request) {
        return service.get(Card[].class, "/api/requests/{id}/cards", request).map(Arrays::asList);
    }

    /** @param reason for the coordinators only, or null */
    public Mono<Void> answer(UUID request, UUID card, String answer, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("answer", answer);
        if (reason != null) {
            body.put("reason", reason);
        }
        return service.post(body, "/api/requests/{id}/cards/{card}/answer", request, card);
    }
}
