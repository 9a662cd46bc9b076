package kopir.benchmarks.path;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a member and a coordinator do, over HTTP. */
final class Journey {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String matching;
    private final String member;
    private final String coordinator;

    Journey(int offset) throws IOException, InterruptedException {
        matching = "http://localhost:" + (8082 + offset);
        String identity = "http://localhost:" + (8084 + offset);
        member = token(identity, "member:kz02");
        coordinator = token(identity, "coordinator");
    }

    private String token(String identity, String persona) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(identity + "/demo/token?persona=" + persona))
                .POST(BodyPublishers.noBody())
                .build();
        return expect(200, http.send(request, BodyHandlers.ofString())).body();
    }

    /** Nanoseconds from sending the request until the coordinator's list holds a candidate; then the request is withdrawn. */
    long postUntilSuggestionsAreVisible(int number) throws IOException, InterruptedException {
        String body = """
                {"text":"We need training for our future shelter staff, number %d.",
                 "needs":[{"capability":"training-shelter-staff","weight":3}],
                 "languages":["kk","ru"],"mode":"any","urgency":"normal","offers":["legal-literacy"]}""".formatted(number);
        long start = System.nanoTime();
        HttpResponse<String> made = http.send(
                as(member, "/api/requests")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        String id = json.readTree(expect(201, made).body()).get("id").stringValue();
        HttpRequest look =
                as(coordinator, "/api/requests/" + id + "/suggestions").build();
        while (true) {
            HttpResponse<String> seen = http.send(look, BodyHandlers.ofString());
            long nanos = System.nanoTime() - start;
            if (seen.statusCode() == 200 && holdsCandidate(seen.body())) {
                withdraw(id);
                return nanos;
            }
            if (nanos > LONGEST) {
                throw new IllegalStateException("no suggestion for request " + id + " within 20 s");
            }
        }
    }

    private boolean holdsCandidate(String body) {
        JsonNode suggestions = json.readTree(body).path("suggestions");
        return suggestions.isArray() && !suggestions.isEmpty();
    }

    // Each request stays alone in the list of open ones, so that the last measurement does the work of the first.
    private void withdraw(String id) throws IOException, InterruptedException {
        HttpResponse<String> read = http.send(as(member, "/api/requests/" + id).build(), BodyHandlers.ofString());
        HttpRequest delete = as(member, "/api/requests/" + id)
                .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                .DELETE()
                .build();
        expect(204, http.send(delete, BodyHandlers.ofString()));
    }

    private HttpRequest.Builder as(String token, String path) {
        return HttpRequest.newBuilder(URI.create(matching + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
