package kopir.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Service;
import kopir.testservers.Endpoint;
import kopir.testservers.WrongBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent wrong gets a problem that names the field and what is accepted, and nothing comes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final JsonMapper JSON = new JsonMapper();

    private final Service service = Service.running();
    private final Cast cast = new Cast();
    private Person reader;
    private Person operator;

    @BeforeAll
    void prepare() {
        reader = cast.focalPoint("reader", cast.member("member"));
        operator = cast.operator("operator");
        await().untilAsserted(() -> assertThat(cast.inbox(reader)).hasSize(1));
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvFileSource(resources = "bad-input.txt", delimiter = '|', quoteCharacter = '`')
    void wrong_input_is_refused_with_its_field_and_what_is_accepted(
            String who, String what, @Nullable String body, int status, String type, String field, String accepted) {
        String before = state();
        String[] words = what.split(" ");
        WebTestClient.RequestBodySpec request = cast.as(who.equals("operator") ? operator : reader)
                .method(HttpMethod.valueOf(words[0]))
                .uri(words[1]);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body.replace("{seat}", reader.seat().toString()));
        }

        refused(request, what, status, type, field, accepted);
        assertThat(state()).isEqualTo(before);
    }

    static List<WrongBody> a_body_that_no_endpoint_takes_is_refused_by_each() {
        return WrongBody.all().stream()
                // The client of these tests sends neither.
                .filter(wrong ->
                        wrong.contentType() != null && wrong.contentType().contains("/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void a_body_that_no_endpoint_takes_is_refused_by_each(WrongBody wrong) {
        List<Endpoint> all = endpoints()
                .filter(Endpoint::takesABody)
                .filter(endpoint -> endpoint.variables().findAny().isEmpty())
                .toList();
        assertThat(all).isNotEmpty();
        for (Endpoint endpoint : all) {
            WebTestClient.RequestBodySpec request = cast.as(reader)
                    .method(HttpMethod.valueOf(endpoint.method()))
                    .uri(endpoint.path());
            request.header("Content-Type", wrong.contentType()).bodyValue(wrong.bytes());
            refused(request, endpoint.toString(), wrong.status(), wrong.problem(), wrong.field(), "");
        }
    }

    @Test
    void an_id_of_the_wrong_kind_is_refused() {
        refused(
                cast.as(reader).method(HttpMethod.POST).uri("/api/notices/17/read"),
                "an id",
                400,
                "invalid-field",
                "id",
                "a UUID");
    }

    private Stream<Endpoint> endpoints() {
        return Endpoint.allOf(json(service.client().get().uri("/v3/api-docs")));
    }

    private String state() {
        UUID notice = cast.inbox(reader).getFirst().id();
        return notice + " " + cast.unread(reader) + json(cast.as(reader).get().uri("/api/preferences"));
    }

    private static JsonNode json(WebTestClient.RequestHeadersSpec<?> request) {
        return JSON.readTree(Objects.requireNonNull(request.exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody()));
    }

    private static void refused(
            WebTestClient.RequestHeadersSpec<?> request,
            String what,
            int status,
            String type,
            String field,
            String accepted) {
        EntityExchangeResult<byte[]> refused = request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://kopir.example/problems/" + type)
                .jsonPath("$.field")
                .isEqualTo(field)
                .returnResult();
        assertThat(JSON.readTree(Objects.requireNonNull(refused.getResponseBody()))
                        .at("/accepted")
                        .toString())
                .as(what)
                .isNotEmpty()
                .contains(accepted);
    }
}
