package kopir.portal.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.portal.service.Service;
import kopir.portal.service.ServiceProblem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The notification-service, for the person who is signed in. Refusals are {@link ServiceProblem}s. */
public final class Notices {
    private final Service service;

    public Notices(Service service) {
        this.service = service;
    }

    /** The newest first. */
    public Mono<List<Notice>> all() {
        return service.get(Notice[].class, "/api/notices").map(Arrays::asList);
    }

    /** Repeating it changes nothing. */
    public Mono<Void> read(UUID notice) {
        return service.post(Map.of(), "/api/notices/{id}/read", notice);
    }

    /** One element, without content, whenever there is something new. */
    public Flux<String> news() {
        return service.events("/api/notices/stream");
    }
}
