package kopir.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services' HTTP interfaces, as one of the demo's personas. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final List<Integer> NOT_YET_KNOWN = List.of(403, 404, 503);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI identity;

    Api(URI identity) {
        this.identity = identity;
    }

    /** @param status of HTTP; @param body empty where there was none */
    record Answer(int status, JsonNode body) {}

    /** Sends and expects success, or one of the further statuses. */
    Answer send(String persona, String method, URI uri, @Nullable Object body, Integer... alsoFine) {
        return send(persona, method, uri, body, "", List.of(alsoFine));
    }

    /** As the coordinator, harmless to repeat with the same key. */
    Answer invite(URI invitations, Object body, String key) {
        return send(DemoNetwork.COORDINATOR, "POST", invitations, body, key, List.of());
    }

    /**
     * Sends to a service that learns of people and members by events: while it does not know them it answers 403, 404 or
     * 503, and is asked again.
     */
    Answer sendOnceKnown(String persona, String method, URI uri, @Nullable Object body, String key) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Answer answer = send(persona, method, uri, body, key, NOT_YET_KNOWN);
            if (!NOT_YET_KNOWN.contains(answer.status())) {
                return answer;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("%s did not learn of %s within %s, and answers %d: %s"
                        .formatted(uri, persona, PATIENCE, answer.status(), answer.body()));
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private Answer send(
            String persona, String method, URI uri, @Nullable Object body, String key, List<Integer> alsoFine) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(persona, this::token))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(json.writeValueAsString(body)));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> answer = send(request.build());
        boolean fine = answer.statusCode() < 300 || alsoFine.contains(answer.statusCode());
        if (!fine) {
            throw new IllegalStateException("%s %s as %s answered %d: %s"
                    .formatted(method, uri.getPath(), persona, answer.statusCode(), answer.body()));
        }
        return new Answer(
                answer.statusCode(), answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body()));
    }

    private String token(String persona) {
        HttpRequest request = HttpRequest.newBuilder(identity.resolve("/demo/token?persona=" + persona))
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no token for " + persona + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().getPath() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the demo network was brought in", e);
        }
    }
}
