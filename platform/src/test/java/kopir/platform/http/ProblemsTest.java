package kopir.platform.http;

import com.mongodb.MongoTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kopir.contracts.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTest {
    record Wish(UUID id, Mode mode, @Nullable LocalDate by, List<Part> parts) {}

    record Part(String name, int weight) {}

    @RestController
    static class Wishes {
        @PostMapping("/wishes")
        Mono<String> make(@RequestBody Wish wish) {
            return Mono.just("made");
        }

        @GetMapping("/wishes/{id}")
        Mono<String> read(@PathVariable UUID id, @RequestParam int page) {
            return Mono.just("read");
        }

        @GetMapping("/parts")
        Mono<Part> part() {
            return Mono.just(new Part("one", 1));
        }

        @GetMapping("/away")
        Mono<String> away() {
            return Mono.error(new MongoTimeoutException("secret host name"));
        }

        @GetMapping("/surprise")
        Mono<String> surprise() {
            return Mono.error(new IllegalStateException("a secret"));
        }
    }

    private final JsonMapper json = strict();
    private final WebTestClient client = WebTestClient.bindToController(new Wishes())
            .controllerAdvice(new Problems())
            .httpMessageCodecs(codecs -> {
                codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(json));
                codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(json));
            })
            .build();

    private static JsonMapper strict() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new HttpWiring().strictJson().customize(builder);
        builder.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class);
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                            | malformed-json | body
            {"mode":'remote'}                            | malformed-json | body
            {"mode":"remote"} and more                   | malformed-json | body
            {"mode":"remote"}{"mode":"remote"}           | invalid-field  | body
            {"mode":"remote","mode":"remote"}            | malformed-json | body
            [1]                                          | invalid-field  | body
            "text"                                       | invalid-field  | body
            null                                         | invalid-field  | body
            ''                                           | invalid-field  | body
            {"colour":"red"}                             | unknown-field  | colour
            {"id":"x"}                                   | invalid-field  | id
            {"id":17}                                    | invalid-field  | id
            {"mode":"by-train"}                          | invalid-field  | mode
            {"mode":"REMOTE"}                            | invalid-field  | mode
            {"mode":""}                                  | invalid-field  | mode
            {"mode":1}                                   | invalid-field  | mode
            {"mode":true}                                | invalid-field  | mode
            {"mode":["remote"]}                          | invalid-field  | mode
            {"by":"tomorrow"}                            | invalid-field  | by
            {"by":"2027-02-30"}                          | invalid-field  | by
            {"by":"2027-03-01T10:00:00Z"}                | invalid-field  | by
            {"by":20513}                                 | invalid-field  | by
            {"by":[2027,3,1]}                            | invalid-field  | by
            {"by":""}                                    | invalid-field  | by
            {"parts":[{"name":"a"},{"weight":"heavy"}]}  | invalid-field  | parts[0].weight
            {"parts":[{"name":"a","weight":"3"}]}        | invalid-field  | parts[0].weight
            {"parts":[{"name":"a","weight":1.5}]}        | invalid-field  | parts[0].weight
            {"parts":[{"name":"a","weight":3.0}]}        | invalid-field  | parts[0].weight
            {"parts":[{"name":"a","weight":true}]}       | invalid-field  | parts[0].weight
            {"parts":[{"name":"a","weight":9999999999}]} | invalid-field  | parts[0].weight
            {"parts":[{"name":"a","weight":1e400}]}      | invalid-field  | parts[0].weight
            {"parts":[{"name":7,"weight":1}]}            | invalid-field  | parts[0].name
            {"parts":[{"name":false,"weight":1}]}        | invalid-field  | parts[0].name
            {"parts":[{"name":"\\ud83c","weight":1}]}     | invalid-field  | parts[0].name
            {"parts":[{"weight":1,"nmae":"a"}]}          | unknown-field  | parts[0].nmae
            {"parts":3}                                  | invalid-field  | parts
            {"parts":{"name":"a"}}                       | invalid-field  | parts
            """)
    void a_wrong_body_is_answered_with_the_field_that_is_wrong_and_what_is_accepted(
            String body, String type, String field) {
        client.post()
                .uri("/wishes")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://kopir.example/problems/" + type)
                .jsonPath("$.field")
                .isEqualTo(field)
                .jsonPath("$.accepted")
                .isNotEmpty();
    }

    @Test
    void an_unknown_code_is_answered_with_the_codes_there_are() {
        client.post()
                .uri("/wishes")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"mode\":\"by-train\"}")
                .exchange()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(List.of("on-site", "remote", "travels"));
    }

    @Test
    void what_was_sent_is_never_quoted_back() {
        client.post()
                .uri("/wishes")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"id\":\"Aigerim, Abay street 14\"}")
                .exchange()
                .expectBody(String.class)
                .value(body -> org.assertj.core.api.Assertions.assertThat(body).doesNotContain("Abay"));
    }

    @Test
    void an_id_of_the_wrong_kind_names_itself() {
        client.get()
                .uri("/wishes/17?page=1")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("id");
    }

    @Test
    void a_missing_parameter_names_itself() {
        client.get()
                .uri("/wishes/" + UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("page");
    }

    @Test
    void a_store_that_is_away_is_a_503_that_says_when_to_come_back() {
        client.get()
                .uri("/away")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody(String.class)
                .value(body -> org.assertj.core.api.Assertions.assertThat(body).doesNotContain("secret"));
    }

    @Test
    void a_surprise_tells_nothing_of_itself() {
        client.get()
                .uri("/surprise")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .value(body -> org.assertj.core.api.Assertions.assertThat(body)
                        .contains("https://kopir.example/problems/unexpected")
                        .doesNotContain("secret"));
    }

    @Test
    void a_name_as_long_as_a_page_is_not_given_back_whole() {
        client.post()
                .uri("/wishes")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"" + "long".repeat(1000) + "\":1}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("long".repeat(15) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/octet-stream"})
    void a_body_of_another_type_is_refused_with_the_type_that_is_read(String type) {
        client.post()
                .uri("/wishes")
                .header("Content-Type", type)
                .bodyValue("id=1".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://kopir.example/problems/unsupported-media-type")
                .jsonPath("$.field")
                .isEqualTo("Content-Type")
                .jsonPath("$.accepted")
                .isEqualTo("application/json");
    }

    @Test
    void a_body_larger_than_anybody_needs_is_refused_with_the_size_that_is_read() {
        client.post()
                .uri("/wishes")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"mode\":\"" + "a".repeat(300_000) + "\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://kopir.example/problems/content-too-large")
                .jsonPath("$.accepted")
                .isEqualTo("at most 256 KiB");
    }

    @Test
    void another_method_is_refused_with_those_there_are() {
        client.delete()
                .uri("/wishes")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "POST")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://kopir.example/problems/method-not-allowed")
                .jsonPath("$.accepted")
                .isEqualTo(List.of("POST"));
    }

    @Test
    void an_answer_of_another_type_is_refused_with_the_type_there_is() {
        client.get()
                .uri("/parts")
                .header("Accept", "image/png")
                .exchange()
                .expectStatus()
                .isEqualTo(406)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://kopir.example/problems/not-acceptable")
                .jsonPath("$.accepted")
                .isEqualTo("application/json");
    }
}
