package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kopir.matching.Person.Answer;
import kopir.testservers.Endpoint;
import kopir.testservers.WrongBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is sent wrong gets a problem that names the field and what is accepted, and nothing comes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private WrongInput input;

    @BeforeAll
    void prepare() {
        input = WrongInput.prepare();
    }

    @ParameterizedTest(name = "{1} {2} {3}")
    @CsvFileSource(resources = "/bad-input.txt", delimiter = '|', quoteCharacter = '`')
    void wrong_input_is_refused_with_its_field_and_what_is_accepted(
            String who,
            String what,
            @Nullable String headers,
            @Nullable String body,
            int status,
            String type,
            String field,
            String accepted) {
        String before = input.state();
        for (Answer refused : input.send(who, what, headers, body)) {
            assertThat(refused.status()).as("%s", refused.body()).isEqualTo(status);
            assertThat(refused.headers()).containsEntry("content-type", "application/problem+json");
            assertThat(refused.text("/type")).isEqualTo("https://kopir.example/problems/" + type);
            assertThat(refused.text("/field")).isEqualTo(field);
            assertThat(texts(refused.body().at("/accepted"))).contains(input.filled(accepted));
        }
        assertThat(input.state()).isEqualTo(before);
    }

    private static String texts(JsonNode accepted) {
        return accepted.isString() ? accepted.asString() : accepted.toString();
    }

    private static Stream<Endpoint> endpoints() {
        return Endpoint.allOf(Person.nobody().get("/v3/api-docs").body());
    }

    static List<WrongBody> a_body_that_no_endpoint_takes_is_refused_by_each() {
        return WrongBody.all();
    }

    @ParameterizedTest
    @MethodSource
    void a_body_that_no_endpoint_takes_is_refused_by_each(WrongBody wrong) {
        List<Endpoint> all = endpoints().filter(Endpoint::takesABody).toList();
        assertThat(all).isNotEmpty();
        for (Endpoint endpoint : all) {
            String[] headers = wrong.contentType() == null
                    ? new String[] {"Content-Type", ""}
                    : new String[] {"Content-Type", wrong.contentType()};
            Answer refused =
                    input.coordinator().sendBytes(endpoint.method(), endpoint.withWrong(""), wrong.bytes(), headers);
            assertThat(refused.status()).as("%s %s", endpoint, refused.body()).isEqualTo(wrong.status());
            assertThat(refused.problem()).as("%s", endpoint).isEqualTo(wrong.problem());
            assertThat(refused.text("/field")).as("%s", endpoint).isEqualTo(wrong.field());
            assertThat(refused.body().has("accepted")).as("%s", endpoint).isTrue();
        }
    }

    @Test
    void an_id_of_the_wrong_kind_is_refused_wherever_there_is_one() {
        Set<String> seen = endpoints()
                .flatMap(endpoint -> endpoint.variables().map(variable -> {
                    Answer refused = input.coordinator()
                            .send(endpoint.method(), endpoint.withWrong(variable), endpoint.takesABody() ? "{}" : null);
                    assertThat(refused.status()).as("%s", endpoint).isEqualTo(400);
                    assertThat(refused.problem()).as("%s", endpoint).isEqualTo("invalid-field");
                    assertThat(refused.text("/field")).as("%s", endpoint).isEqualTo(variable);
                    assertThat(refused.text("/accepted")).as("%s", endpoint).isEqualTo("a UUID");
                    return variable;
                }))
                .collect(Collectors.toSet());

        assertThat(seen).containsExactlyInAnyOrder("id", "card", "candidate");
    }

    @Test
    void a_former_region_code_is_taken_for_the_current_one() {
        Answer kept = input.member().post("/api/requests", "{\"draft\": true, \"region\": \"KZ-YUZ\"}");

        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.text("/region")).isEqualTo("KZ-61");
    }

    @Test
    void the_same_key_and_body_give_the_same_request_also_all_at_once_and_another_body_is_refused() {
        String body = input.filled("{\"draft\": true, \"needs\": <1 needs>}");
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        List<CompletableFuture<Answer>> all = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> input.member().post("/api/requests", body, key), Thread::startVirtualThread))
                .toList();

        List<Answer> answers = all.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        Answer other = input.member().post("/api/requests", "{\"draft\": true}", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(other.text("/field")).isEqualTo("Idempotency-Key");
        assertThat(input.member().get("/api/requests").each("", "/id"))
                .containsOnlyOnce(answers.getFirst().text("/id"));
        assertThat(input.another().post("/api/requests", body, key).id())
                .as("somebody else's key is another one")
                .isNotEqualTo(answers.getFirst().id());
    }

    @Test
    void the_same_key_and_body_give_the_same_exclusion_also_all_at_once_and_another_body_is_refused() {
        String body = "{\"other\": \"%s\", \"reason\": \"already-partners\"}".formatted(UUID.randomUUID());
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        List<CompletableFuture<Answer>> all = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> input.member().post("/api/exclusions", body, key), Thread::startVirtualThread))
                .toList();

        List<Answer> answers = all.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(input.member()
                        .post("/api/exclusions", body.replace("already-partners", "safety-concern"), key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(input.member().get("/api/exclusions").each("", "/id"))
                .containsOnlyOnce(answers.getFirst().text("/id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%F0%9F%8C%89 %D2%9B%D3%A9%D0%BF%D1%96%D1%80",
                "%D8%B3%D9%84%D8%A7%D9%85",
                "\\u0000",
                "\\t\\n",
                "\\u202e$where.{1}"
            })
    void a_text_may_hold_whatever_people_write(String text) {
        Answer kept = input.member()
                .post(
                        "/api/requests",
                        "{\"draft\": true, \"text\": \"" + URLDecoder.decode(text, StandardCharsets.UTF_8) + "\"}");

        assertThat(kept.status()).as("%s", kept.body()).isEqualTo(201);
        assertThat(input.member().get("/api/requests/" + kept.id()).body()).isEqualTo(kept.body());
    }

    @Test
    void half_a_character_is_no_text() {
        Answer refused = input.member().post("/api/requests", "{\"draft\": true, \"text\": \"\\ud83c\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/field")).isEqualTo("text");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_and_keep_their_length() {
        Person reader = input.world().member("reader", it -> it).person();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(reader.post("/api/requests", "{\"draft\": true}").text("/id"));
        }
        List<String> read = new ArrayList<>();
        for (String next = "/api/requests?status=draft&limit=2"; next != null; ) {
            Answer page = reader.get(next);
            assertThat(page.body().size()).isBetween(1, 2);
            read.addAll(page.each("", "/id"));
            String link = page.headers().get("Link");
            next = link == null ? null : link.replaceAll("<(.*)>.*", "$1");
        }

        assertThat(read).isEqualTo(made);
    }
}
