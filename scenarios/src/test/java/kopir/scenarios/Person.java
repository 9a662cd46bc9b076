package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses Kopir's HTTP interfaces. */
final class Person {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Places places;
    private final String persona;
    private final String token;
    private String language = "en";

    Person(Places places, String persona) {
        this.places = places;
        this.persona = persona;
        Reply reply = send(HttpRequest.newBuilder(places.identity().resolve("/demo/token?persona=" + persona))
                .POST(BodyPublishers.noBody()));
        assertThat(reply.status()).as("token for " + persona).isEqualTo(200);
        this.token = reply.text();
    }

    Person reading(String code) {
        language = code;
        return this;
    }

    /** What was answered: never an exception, so that a story can expect a refusal. */
    record Reply(
            int status,
            String text,
            @Nullable String etag,
            @Nullable String retryAfter) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        Reply expect(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }

        String problem() {
            return json().path("type").asString("").replace("https://kopir.example/problems/", "");
        }
    }

    Reply get(URI base, String path) {
        return send(as(base, path).GET());
    }

    Reply post(URI base, String path, String body) {
        return send(as(base, path).POST(BodyPublishers.ofString(body)));
    }

    Reply postOnce(URI base, String path, String key, String body) {
        return send(as(base, path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    Reply put(URI base, String path, String etag, String body) {
        return send(as(base, path).header("If-Match", etag).PUT(BodyPublishers.ofString(body)));
    }

    Reply delete(URI base, String path, String etag) {
        return send(as(base, path).header("If-Match", etag).DELETE());
    }

    Places places() {
        return places;
    }

    private HttpRequest.Builder as(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json");
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Retry-After").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return persona;
    }
}
