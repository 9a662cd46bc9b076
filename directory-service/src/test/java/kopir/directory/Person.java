package kopir.directory;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a token and a browser: sends requests, reads JSON. */
record Person(String subject, String token, String url) {
    private static final JsonMapper JSON = new JsonMapper();

    static Person called(String subject) {
        return new Person(subject, SignIn.of(subject), RunningDirectory.url());
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

        /** What a refusal says, apart from what was asked for. */
        Answer refusal() {
            ObjectNode said = body.deepCopy().asObject();
            said.remove("instance");
            return new Answer(status, said, Map.of());
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

    /** @param headers name, value, name, value */
    Answer send(HttpMethod method, String path, @Nullable String body, String... headers) {
        WebTestClient.RequestBodySpec request =
                WebTestClient.bindToServer().baseUrl(url).build().method(method).uri(path);
        if (!token.isEmpty()) {
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
