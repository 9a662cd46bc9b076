package kopir.portal.service;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.util.UriBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One of Kopir's services. Every call ends within {@link #PATIENCE}, and every refusal, also silence, as a
 * {@link ServiceProblem}.
 */
public final class Service {
    /** A page asks several services at once, so this is about how long a person waits at worst. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final ParameterizedTypeReference<Map<String, Object>> PROBLEM =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final WebClient client;

    /** @param client with the service's base URL, the reader's token and language */
    public Service(WebClient client) {
        this.client = client;
    }

    public <T> Mono<T> get(Class<T> type, String path, Object... ids) {
        return get(type, Map.of(), path, ids);
    }

    /** @param query parameters; empty ones are left out */
    public <T> Mono<T> get(Class<T> type, Map<String, String> query, String path, Object... ids) {
        return entity(type, query, path, ids).mapNotNull(ResponseEntity::getBody);
    }

    /** With the headers, for the {@code ETag} or the {@code Link} to the next page. */
    public <T> Mono<ResponseEntity<T>> entity(Class<T> type, Map<String, String> query, String path, Object... ids) {
        return answered(
                client.get().uri(uri -> uri(uri, query, path, ids)).exchangeToMono(answer -> read(answer, type)));
    }

    /**
     * A command.
     *
     * @param headers further headers, such as {@code Idempotency-Key} or {@code If-Match}
     */
    public <T> Mono<T> send(
            HttpMethod method, Object body, Class<T> type, Map<String, String> headers, String path, Object... ids) {
        return answered(client.method(method)
                        .uri(uri -> uri(uri, Map.of(), path, ids))
                        .headers(all -> headers.forEach(all::set))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchangeToMono(answer -> read(answer, type)))
                .mapNotNull(ResponseEntity::getBody);
    }

    /** A {@code POST} whose answer does not matter. */
    public Mono<Void> post(Object body, String path, Object... ids) {
        return send(HttpMethod.POST, body, Void.class, Map.of(), path, ids).then();
    }

    public Mono<Void> delete(String path, Object... ids) {
        return answered(client.delete()
                        .uri(uri -> uri(uri, Map.of(), path, ids))
                        .exchangeToMono(answer -> read(answer, Void.class)))
                .then();
    }

    /** The names of server-sent events as they come; ends when the service ends them. Not limited in time. */
    public Flux<String> events(String path) {
        return client.get()
                .uri(path)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchangeToFlux(answer -> answer.statusCode().is2xxSuccessful()
                        ? answer.bodyToFlux(EVENT).mapNotNull(ServerSentEvent::event)
                        : refused(answer).flux().cast(String.class))
                .onErrorMap(WebClientException.class, gone -> new ServiceProblem(Refusal.away()));
    }

    private static URI uri(UriBuilder uri, Map<String, String> query, String path, Object... ids) {
        uri.path(path);
        List<Object> values = new ArrayList<>(Arrays.asList(ids));
        query.forEach((name, value) -> {
            if (!value.isBlank()) {
                uri.queryParam(name, "{" + name + "}");
                values.add(value);
            }
        });
        return uri.build(values.toArray());
    }

    private static <T> Mono<ResponseEntity<T>> read(ClientResponse answer, Class<T> type) {
        return answer.statusCode().is2xxSuccessful() ? answer.toEntity(type) : refused(answer);
    }

    private static <T> Mono<T> refused(ClientResponse answer) {
        int status = answer.statusCode().value();
        return answer.bodyToMono(PROBLEM)
                // What stands between us and the service may answer with something that is no problem at all.
                .onErrorReturn(Map.of())
                .defaultIfEmpty(Map.of())
                .flatMap(problem -> Mono.error(new ServiceProblem(Refusal.of(status, problem))));
    }

    private static <T> Mono<T> answered(Mono<T> call) {
        return call.timeout(PATIENCE)
                .onErrorMap(TimeoutException.class, slow -> new ServiceProblem(Refusal.away()))
                .onErrorMap(WebClientRequestException.class, away -> new ServiceProblem(Refusal.away()));
    }
}
