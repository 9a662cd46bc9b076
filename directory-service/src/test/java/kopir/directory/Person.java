package kopir.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a token and a browser: sends requests, reads JSON. */
record Person(String subject, String token, String url) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Person called(String subject) {
        return at(RunningDirectory.url(), subject);
    }

    /** At a directory of its own. */
    static Person at(String url, String subject) {
        return new Person(subject, SignIn.of(subject), url);
    }

    /** Somebody nobody has heard of. */
    static Person stranger() {
        return called("stranger-" + UUID.randomUUID());
    }

    static Person coordinator() {
        return called(RunningDirectory.FIRST_COORDINATOR);
    }

    /** Somebody who was invited to look after the system. */
    static Person operator() {
        Person operator = stranger();
        Answer invitation = coordinator()
                .post(
                        "/api/invitations",
                        "{\"email\": \"operator@example.org\", \"role\": \"operator\", \"language\": \"en\"}");
        Centre.expect(
                operator.post(
                        "/api/invitations/" + invitation.id() + "/acceptance",
                        "{\"secret\": \"%s\"}".formatted(invitation.text("/secret"))),
                200);
        return operator;
    }

    static Person nobody() {
        return new Person("", "", RunningDirectory.url());
    }

    static Person service(String scope) {
        return new Person("notification", SignIn.ofService("notification", scope), RunningDirectory.url());
    }

    UUID id() {
        return SignIn.person(subject);
    }

    record Answer(int status, JsonNode body, Map<String, String> headers) {
        String text(String path) {
            return body.at(path).asString();
        }

        UUID id() {
            return UUID.fromString(text("/id"));
        }

        /** All that was said and sent with it, apart from what was asked for and when. */
        Answer refusal() {
            ObjectNode said = body.deepCopy().asObject();
            said.remove("instance");
            Map<String, String> sent = new TreeMap<>(headers);
            sent.remove("date");
            return new Answer(status, said, sent);
        }

        String problem() {
            String type = text("/type");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    Answer post(String path, String body, String... headers) {
        return send(HttpMethod.POST, path, body, headers);
    }

    Answer put(String path, String body, String... headers) {
        return send(HttpMethod.PUT, path, body, headers);
    }

    Answer delete(String path, String... headers) {
        return send(HttpMethod.DELETE, path, null, headers);
    }

    Answer send(HttpMethod method, String path, @Nullable String body, String... headers) {
        return send(method.name(), path, body, headers);
    }

    /** @param headers name, value, name, value; a body is JSON unless they say otherwise */
    Answer send(String method, String path, @Nullable String body, String... headers) {
        return sendBytes(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer sendBytes(String method, String path, byte @Nullable [] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(URI.create(url + path).toASCIIString()))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !Arrays.asList(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        byte[] body = response.body();
        JsonNode json = JSON.readTree(body.length == 0 ? "null".getBytes(StandardCharsets.UTF_8) : body);
        return new Answer(response.statusCode(), json, headers);
    }
}
