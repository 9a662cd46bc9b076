package kopir.portal.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kopir.portal.service.Service;
import kopir.portal.service.ServiceProblem;
import reactor.core.publisher.Mono;

/** The directory-service: people, seats, members and reference data. Refusals are {@link ServiceProblem}s. */
public final class Directory {
    private final Service service;

    public Directory(Service service) {
        this.service = service;
    }

    public Mono<Me> me() {
        return service.get(Me.class, "/api/members/me");
    }

    public Mono<List<Capability>> capabilities(String language) {
        return service.get(Capability[].class, Map.of("lang", language), "/api/capabilities")
                .map(Arrays::asList);
    }

    public Mono<Geography> geography(String language) {
        return service.get(Geography.class, Map.of("lang", language), "/api/regions");
    }
}
