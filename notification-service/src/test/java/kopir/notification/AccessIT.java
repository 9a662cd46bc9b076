package kopir.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Cast.Shown;
import kopir.notification.running.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint of the OpenAPI document × everybody: against {@code access.txt}, written by hand. */
class AccessIT {
    private final Service service = Service.running();
    private final Cast cast = new Cast();
    private final Map<String, WebTestClient> people = new LinkedHashMap<>();

    private Person reader;
    private Shown notice;

    @BeforeEach
    void one_of_each() {
        reader = cast.focalPoint("reader", cast.member("member"));
        people.put("nobody", service.client());
        people.put("stranger", service.client("stranger"));
        people.put("reader", cast.as(reader));
        people.put("neighbour", cast.as(cast.focalPoint("neighbour", cast.member("other member"))));
        people.put("coordinator", cast.as(cast.coordinator("coordinator")));
        people.put("operator", cast.as(cast.operator("operator")));
        await().untilAsserted(() -> assertThat(cast.inbox(reader)).hasSize(1));
        notice = cast.inbox(reader).getFirst();
    }

    @Test
    void everybody_gets_the_answer_that_was_decided_and_no_endpoint_is_undecided() throws IOException {
        List<String> found = new ArrayList<>();
        for (String endpoint : endpoints()) {
            List<String> answers = people.values().stream()
                    .map(person -> Integer.toString(answer(person, endpoint)))
                    .toList();
            found.add(endpoint + " " + String.join(" ", answers));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(decided());
    }

    @Test
    void health_metrics_and_the_description_are_open_and_the_caller_is_no_parameter() {
        for (String path : List.of(
                "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus", "/v3/api-docs")) {
            service.client().get().uri(path).exchange().expectStatus().isOk();
        }
        assertThat(document().toString()).doesNotContain("\"caller\"", "actingFor");
    }

    @Test
    void what_does_not_exist_needs_a_token_too() {
        service.client().get().uri("/api/nothing").exchange().expectStatus().isUnauthorized();
        service.client().get().uri("/actuator/env").exchange().expectStatus().isUnauthorized();
        cast.as(reader).get().uri("/api/nothing").exchange().expectStatus().isNotFound();
    }

    @Test
    void what_is_somebody_elses_and_what_does_not_exist_are_answered_alike() {
        WebTestClient neighbour = people.get("neighbour");
        assertThat(refusal(neighbour.post().uri("/api/notices/" + notice.id() + "/read")))
                .isEqualTo(refusal(neighbour.post().uri("/api/notices/" + UUID.randomUUID() + "/read")));
        assertThat(refusal(neighbour.get().uri("/api/notices/verification?code=" + notice.code())))
                .isEqualTo(refusal(neighbour.get().uri("/api/notices/verification?code=AAAA-AAAA")));
        assertThat(refusal(preferences(neighbour, reader.seat())))
                .isEqualTo(refusal(preferences(neighbour, UUID.randomUUID())));
    }

    private static WebTestClient.RequestHeadersSpec<?> preferences(WebTestClient person, UUID seat) {
        return person.put()
                .uri("/api/preferences")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"seat\":\"%s\",\"email\":{}}".formatted(seat));
    }

    /** All that is said and sent with it, apart from what was asked for and when. */
    private static String refusal(WebTestClient.RequestHeadersSpec<?> request) {
        var refused =
                request.exchange().expectStatus().isNotFound().expectBody().returnResult();
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(refused.getResponseHeaders());
        headers.remove(HttpHeaders.DATE);
        String body = new String(Objects.requireNonNull(refused.getResponseBody()), StandardCharsets.UTF_8);
        return headers + body.replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void somebody_of_whose_seat_we_have_not_heard_is_told_that_it_may_come() {
        service.client("stranger")
                .get()
                .uri("/api/notices")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://kopir.example/problems/being-set-up");
    }

    @Test
    void a_token_nobody_can_check_right_now_is_not_called_wrong() {
        WebTestClient unknown = service.client()
                .mutate()
                .defaultHeader("Authorization", "Bearer " + service.neighbours().tokenOfUnknownKey("reader"))
                .build();
        service.neighbours().signInIsAway(true);
        try {
            unknown.get()
                    .uri("/api/notices")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals("Retry-After", "5")
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("https://kopir.example/problems/sign-in-unavailable");
            cast.as(reader).get().uri("/api/notices").exchange().expectStatus().isOk();
        } finally {
            service.neighbours().signInIsAway(false);
        }
        unknown.get().uri("/api/notices").exchange().expectStatus().isUnauthorized();
    }

    private int answer(WebTestClient person, String endpoint) {
        String[] parts = endpoint.split(" ");
        var request = person.method(HttpMethod.valueOf(parts[0]))
                .uri(
                        switch (parts[1]) {
                            case "/api/notices/{id}/read" -> "/api/notices/" + notice.id() + "/read";
                            case "/api/notices/verification" -> "/api/notices/verification?code=" + notice.code();
                            case "/unsubscribe/{token}" -> "/unsubscribe/whatever";
                            default -> parts[1];
                        });
        if (parts[0].equals("PUT")) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"seat\":\"%s\",\"email\":{}}".formatted(reader.seat()));
        }
        var answered = request.exchange().returnResult(byte[].class);
        answered.getResponseBody().take(1).subscribe();
        return answered.getStatus().value();
    }

    private List<String> endpoints() {
        List<String> endpoints = new ArrayList<>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> endpoints.add(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return endpoints;
    }

    private JsonNode document() {
        byte[] document = service.client()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new JsonMapper().readTree(Objects.requireNonNull(document));
    }

    private static List<String> decided() throws IOException {
        try (InputStream file = AccessIT.class.getResourceAsStream("access.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> String.join(" ", Arrays.asList(line.strip().split("\\s+"))))
                    .toList();
        }
    }
}
