package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kopir.directory.Person.Answer;
import kopir.testservers.Endpoint;
import kopir.testservers.WrongBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent wrong gets a problem that names the field and what is accepted, and nothing comes of it. */
class BadInputIT {
    private static final Pattern MANY = Pattern.compile("<(\\d+) (letters|ids)>");
    private static final Centre TARGET = Centre.listed();
    private static final Person STRANGER = Person.stranger();

    @ParameterizedTest(name = "{1} {2} {3}")
    @CsvFileSource(resources = "/expected/bad-input.txt", delimiter = '|', quoteCharacter = '`')
    void wrong_input_is_refused_with_its_field_and_what_is_accepted(
            String who,
            String what,
            @Nullable String header,
            @Nullable String body,
            int status,
            String type,
            String field,
            String accepted) {
        String before = state();
        String[] words = filled(what).split(" ");
        String[] headers = header == null ? new String[0] : filled(header).split(":\\s*", 2);
        Answer refused = called(who).send(words[0], words[1], body == null ? null : filled(body), headers);

        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(status);
        assertThat(refused.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(refused.text("/type")).isEqualTo("https://kopir.example/problems/" + type);
        assertThat(refused.text("/field")).isEqualTo(field);
        assertThat(refused.body().at("/accepted").toString().replace("\\\"", "\""))
                .contains(accepted);
        assertThat(state()).isEqualTo(before);
    }

    private static Person called(String who) {
        return switch (who) {
            case "stranger" -> STRANGER;
            case "owner" -> TARGET.focalPoint();
            case "coordinator" -> Person.coordinator();
            case "service" -> Person.service("addresses");
            default -> throw new IllegalArgumentException(who);
        };
    }

    /** All the directory holds about those who try. */
    private static String state() {
        return Stream.of(STRANGER, TARGET.focalPoint(), Person.coordinator())
                .map(person -> person.get("/api/members/me/export").body().toString())
                .collect(Collectors.joining());
    }

    private static String filled(String row) {
        String filled = row.replace("{target}", TARGET.path())
                .replace("{id}", TARGET.id().toString());
        return MANY.matcher(filled).replaceAll(many -> many(many.group(2), Integer.parseInt(many.group(1))));
    }

    private static String many(String of, int number) {
        return of.equals("letters")
                ? "a".repeat(number)
                : Stream.generate(() -> "\"" + UUID.randomUUID() + "\"")
                        .limit(number)
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Stream<Endpoint> endpoints() {
        return Endpoint.allOf(Person.nobody().get("/v3/api-docs").body());
    }

    private static Answer send(Endpoint endpoint, String path, byte @Nullable [] body, String... headers) {
        Person caller = path.startsWith("/internal") ? Person.service("addresses") : Person.coordinator();
        return caller.sendBytes(endpoint.method(), path, body, headers);
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
            Answer refused = send(
                    endpoint,
                    endpoint.withWrong(""),
                    wrong.bytes(),
                    "Content-Type",
                    wrong.contentType() == null ? "" : wrong.contentType());
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
                    Answer refused = send(
                            endpoint, endpoint.withWrong(variable), endpoint.takesABody() ? "{}".getBytes() : null);
                    assertThat(refused.status()).as("%s", endpoint).isEqualTo(400);
                    assertThat(refused.problem()).as("%s", endpoint).isEqualTo("invalid-field");
                    assertThat(refused.text("/field")).as("%s", endpoint).isEqualTo(variable);
                    assertThat(refused.text("/accepted")).as("%s", endpoint).isEqualTo("a UUID");
                    return variable;
                }))
                .collect(Collectors.toSet());

        assertThat(seen).containsExactlyInAnyOrder("id", "introduction");
    }
}
