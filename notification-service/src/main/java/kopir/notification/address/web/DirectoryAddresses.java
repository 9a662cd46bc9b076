package kopir.notification.address.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kopir.notification.address.Addresses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** {@code POST /internal/addresses} of the directory, one seat at a time. */
public final class DirectoryAddresses implements Addresses {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryAddresses.class);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final WebClient directory;

    /** @param directory knows the directory's URL and adds the token */
    public DirectoryAddresses(WebClient directory) {
        this.directory = directory;
    }

    private record Question(List<UUID> seats) {}

    private record Found(List<Address> addresses) {}

    private record Address(
            UUID seat,
            String email,
            String language,
            @Nullable String secret) {}

    @Override
    public Mono<Answer> of(UUID seat) {
        return directory
                .post()
                .uri("/internal/addresses")
                .bodyValue(new Question(List.of(seat)))
                .retrieve()
                .bodyToMono(Found.class)
                .timeout(LONGEST)
                .map(found -> answer(found, seat))
                .onErrorResume(DirectoryAddresses::away);
    }

    private static Answer answer(Found found, UUID seat) {
        return found.addresses().stream()
                .filter(address -> address.seat().equals(seat))
                .findFirst()
                .<Answer>map(address -> new Known(address.email(), address.language(), address.secret()))
                .orElseGet(NotToBeWrittenTo::new);
    }

    // The message is left out: it may quote the answer, which holds an address.
    private static Mono<Answer> away(Throwable error) {
        LOG.atWarn()
                .addKeyValue("error", error.getClass().getSimpleName())
                .addKeyValue(
                        "status",
                        error instanceof WebClientResponseException answered
                                ? answered.getStatusCode().value()
                                : 0)
                .log("the directory gave no answer; messages wait");
        return Mono.just(new Away());
    }
}
