package kopir.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in: sends requests, reads JSON. */
record Person(String subject, @Nullable String token) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final WebTestClient CLIENT = WebTestClient.bindToServer()
            .baseUrl(RunningMatching.url())
            .responseTimeout(java.time.Duration.ofSeconds(20))
            .build();

    static Person called(String subject) {
        return new Person(subject, SignIn.token(subject));
    }

    /** Nobody has signed in. */
    static Person nobody() {
        return new Person("", null);
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

        /** What was said, apart from what was asked for. */
        String refusal() {
            return status + " " + body.at("/type").asString() + " "
                    + body.at("/detail").asString();
        }
    }

    Answer get(String path, String... headers) {
        return send(HttpMethod.GET, path, null, headers);
    }

    Answer post(String path, String body, String... headers) {
        return send(HttpMethod.POST, path, body, headers);
    }

    Answer put(String path, String body, String... headers) {
        return send(HttpMethod.PUT, path, body, headers);
    }

    Answer delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    /** @param headers name, value, name, value */
    Answer send(HttpMethod method, String path, @Nullable String body, String... headers) {
        WebTestClient.RequestBodySpec request = CLIENT.method(method).uri(path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.header("Content-Type", "application/json").bodyValue(body);
        }
        EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
        byte[] bytes = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                JSON.readTree(bytes == null || bytes.length == 0 ? "null".getBytes() : bytes),
                result.getResponseHeaders().toSingleValueMap());
    }
}
