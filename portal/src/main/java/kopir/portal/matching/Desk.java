package kopir.portal.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.portal.service.Service;
import kopir.portal.service.ServiceProblem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The matching-service for coordinators: what waits, who is suggested and why. Refusals are {@link ServiceProblem}s. */
public final class Desk {
    private static final int SHOWN = 12;

    private final Service service;

    public Desk(Service service) {
        this.service = service;
    }

    /** The longest waiting first. */
    public Mono<List<QueueItem>> queue() {
        return service.get(QueueItem[].class, "/api/review-queue").map(Arrays::asList);
    }

    public Mono<Suggestions> suggestions(UUID request) {
        return service.get(
                Suggestions.class, Map.of("limit", String.valueOf(SHOWN)), "/api/requests/{id}/suggestions", request);
    }

    /**
     * @param decision {@code approve}, {@code decline} or {@code defer}; approving somebody who is not suggested is
     *     picking by hand and needs a reason
     * @param until when a deferred one comes back
     */
    public Mono<Void> decide(
            UUID request, UUID candidate, String decision, @Nullable String reason, @Nullable LocalDate until) {
        Map<String, Object> body = new HashMap<>();
        body.put("decision", decision);
        if (reason != null) {
            body.put("reason", reason);
        }
        if (until != null) {
            body.put("until", until);
        }
        return service.post(body, "/api/requests/{id}/suggestions/{candidate}/review", request, candidate);
    }

    public Mono<Void> sendBack(UUID request, String question) {
        return service.post(Map.of("question", question), "/api/requests/{id}/return", request);
    }

    public Mono<WhyNot> whyNot(UUID request, UUID candidate) {
        return service.get(WhyNot.class, "/api/requests/{id}/why-not/{candidate}", request, candidate);
    }
}
