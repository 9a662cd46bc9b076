package kopir.portal.notification;

import java.util.Map;
import java.util.UUID;
import kopir.portal.service.Service;
import kopir.portal.service.ServiceProblem;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The notification-service, for the person who is signed in. Refusals are {@link ServiceProblem}s. */
public final class Notices {
    private final Service service;

    public Notices(Service service) {
        this.service = service;
    }

    /** The newest first. */
    public Mono<Inbox> inbox() {
        return service.get(Inbox.class, "/api/notices");
    }

    /** Repeating it changes nothing. */
    public Mono<Void> read(UUID notice) {
        return service.post(Map.of(), "/api/notices/{id}/read", notice);
    }

    /** Confirms the reader's own messages only; any other code is absent. */
    public Mono<Genuine> genuine(String code) {
        return service.get(Genuine.class, Map.of("code", code), "/api/notices/verification");
    }

    public Mono<Preferences> preferences() {
        return service.get(Preferences.class, "/api/preferences");
    }

    /** @param email for each kind of the seat whether it comes by e-mail too */
    public Mono<Void> prefer(UUID seat, Map<String, Boolean> email) {
        return service.send(
                        HttpMethod.PUT,
                        Map.of("seat", seat, "email", email),
                        Preferences.Seat.class,
                        Map.of(),
                        "/api/preferences")
                .then();
    }

    /** One element, without content, whenever there is something new. */
    public Flux<String> news() {
        return service.events("/api/notices/stream");
    }
}
