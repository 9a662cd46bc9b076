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

/** The matching-service for members: requests, cards, introductions. Refusals are {@link ServiceProblem}s. */
public final class Matching {
    /** More than a member has; coordinators see the latest. */
    private static final String MOST = "200";

    private final Service service;

    public Matching(Service service) {
        this.service = service;
    }

    public Mono<Recognition> recognise(String text) {
        return service.send(HttpMethod.POST, Map.of("text", text), Recognition.class, Map.of(), "/api/recognitions");
    }

    /** One's own; for coordinators all. */
    public Mono<List<RequestView>> requests() {
        return service.get(RequestView[].class, Map.of("limit", MOST), "/api/requests")
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

    /** By its member, who found a partner, here or elsewhere. */
    public Mono<Void> fulfilled(UUID id) {
        return service.post(Map.of("reason", "fulfilled"), "/api/requests/{id}/closure", id);
    }

    public Mono<Void> withdraw(UUID id) {
        return service.delete("/api/requests/{id}", id);
    }

    public Mono<List<Card>> cards(UUID request) {
        return service.get(Card[].class, "/api/requests/{id}/cards", request).map(Arrays::asList);
    }

    /**
     * @param answer {@code accept} or {@code decline}
     * @param reason for the coordinators only, or null
     */
    public Mono<Void> answerCard(UUID request, UUID card, String answer, @Nullable String reason) {
        return service.post(answer(answer, reason), "/api/requests/{id}/cards/{card}/answer", request, card);
    }

    /** One's own; for coordinators all. */
    public Mono<List<Introduction>> introductions() {
        return service.get(Introduction[].class, "/api/introductions").map(Arrays::asList);
    }

    public Mono<Introduction> introduction(UUID id) {
        return service.get(Introduction.class, "/api/introductions/{id}", id);
    }

    /** By the candidate; as {@link #answerCard}. */
    public Mono<Void> answerOffer(UUID introduction, String answer, @Nullable String reason) {
        return service.post(answer(answer, reason), "/api/introductions/{id}/answer", introduction);
    }

    /** By either side, before the contacts are open, and by coordinators. */
    public Mono<Void> revoke(UUID introduction) {
        return service.post(Map.of(), "/api/introductions/{id}/revocation", introduction);
    }

    /** How it went, from one side. */
    public Mono<Void> reportOutcome(UUID introduction, String outcome) {
        return service.post(Map.of("outcome", outcome), "/api/introductions/{id}/outcome", introduction);
    }

    /** Set by one's own member; for coordinators all. */
    public Mono<List<Exclusion>> exclusions() {
        return service.get(Exclusion[].class, "/api/exclusions").map(Arrays::asList);
    }

    /** @param member one of the two, by coordinators; null for one's own */
    public Mono<Void> exclude(@Nullable UUID member, UUID other, String reason, UUID key) {
        return service.send(
                        HttpMethod.POST,
                        member == null
                                ? Map.of("other", other, "reason", reason)
                                : Map.of("member", member, "other", other, "reason", reason),
                        Void.class,
                        Map.of("Idempotency-Key", key.toString()),
                        "/api/exclusions")
                .then();
    }

    public Mono<Void> liftExclusion(UUID id) {
        return service.delete("/api/exclusions/{id}", id);
    }

    private static Map<String, Object> answer(String answer, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("answer", answer);
        if (reason != null) {
            body.put("reason", reason);
        }
        return body;
    }
}
