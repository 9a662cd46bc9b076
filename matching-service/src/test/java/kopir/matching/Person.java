package kopir.matching;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody with a token and a browser: sends requests, reads JSON.
 *
 * @param told all that this person was ever answered
 */
record Person(String url, String subject, @Nullable String token, List<Answer> told) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Person called(String subject) {
        return called(RunningMatching.shared().url(), subject);
    }

    static Person called(String url, String subject) {
        return new Person(url, subject, SignIn.token(subject), new CopyOnWriteArrayList<>());
    }

    /** Nobody has signed in. */
    static Person nobody() {
        return new Person(RunningMatching.shared().url(), "", null, new CopyOnWriteArrayList<>());
    }

    /** The notification-service, with its own credentials. */
    static Person service() {
        return new Person(
                RunningMatching.shared().url(),
                "notification",
                SignIn.serviceToken("notification"),
                new CopyOnWriteArrayList<>());
    }

    record Answer(int status, JsonNode body, Map<String, String> headers) {
        String text(String path) {
            return body.at(path).asString();
        }

        UUID id() {
            return UUID.fromString(text("/id"));
        }

        /** What each item of a list has under a name. */
        List<String> each(String list, String path) {
            return StreamSupport.stream(body.at(list).spliterator(), false)
                    .map(item -> item.at(path).asString())
                    .toList();
        }

        String problem() {
            String type = text("/type");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        /** All that was said and sent with it, apart from what was asked for and when. */
        Answer refusal() {
            ObjectNode said = body.deepCopy().asObject();
            said.remove("instance");
            Map<String, String> sent = new TreeMap<>(headers);
            sent.remove("date");
            return new Answer(status, said, sent);
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param headers name, value, name, value; a body is JSON unless they say otherwise */
    Answer send(String method, String path, @Nullable String body, String... headers) {
        return sendBytes(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer sendBytes(String method, String path, byte @Nullable [] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !Arrays.asList(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            Answer answer = answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            told.add(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        byte[] body = response.body();
        return new Answer(
                response.statusCode(),
                JSON.readTree(body.length == 0 ? "null".getBytes(StandardCharsets.UTF_8) : body),
                headers);
    }
}
