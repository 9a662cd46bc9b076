package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kopir.matching.Person.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint × everybody × what is theirs, another's, hidden or absent: against {@code access.txt}, written by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    private static final Map<String, Map<String, String>> RIGHT = AccessTable.read("/access.txt");

    private final Map<String, Scene> scenes = new HashMap<>();
    private final Map<String, Answer> refusals = new HashMap<>();
    private Scene.Stage stage;

    @BeforeAll
    void prepare() {
        stage = Scene.Stage.set();
    }

    @Test
    void the_table_decides_about_exactly_the_endpoints_there_are() {
        Set<String> described = new LinkedHashSet<>();
        Person.nobody()
                .get("/v3/api-docs")
                .body()
                .at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(RIGHT.keySet().stream().map(row -> Row.of(row).endpoint()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    static Stream<String> each_caller_gets_the_answer_meant_for_them() {
        return RIGHT.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource
    void each_caller_gets_the_answer_meant_for_them(String endpoint) {
        Row row = Row.of(endpoint);
        Map<String, String> answers = new LinkedHashMap<>();
        RIGHT.get(endpoint).forEach((caller, right) -> {
            Scene scene = scenes.computeIfAbsent(row.thing(), thing -> Scene.of(thing, stage));
            Answer answer = scene.ask(row, caller);
            answers.put(caller, Integer.toString(answer.status()));
            if (answer.status() >= 400) {
                assertThat(answer.refusal())
                        .as("%s by %s is refused like all others of its kind", endpoint, caller)
                        .isEqualTo(refusals.computeIfAbsent(
                                row.endpoint() + caller + answer.status(), _ -> answer.refusal()));
            } else if (row.isCommand() && scene.holdsSomething()) {
                // The thing is not what it was: the next caller meets a new one.
                scenes.remove(row.thing());
            }
        });
        assertThat(answers).as(endpoint).isEqualTo(RIGHT.get(endpoint));
    }

    @Test
    void a_refused_command_changes_nothing() {
        RIGHT.forEach((endpoint, people) -> {
            Row row = Row.of(endpoint);
            if (row.isCommand()) {
                Scene scene = scenes.computeIfAbsent(row.thing(), thing -> Scene.of(thing, stage));
                String before = scene.state();
                people.forEach((caller, right) -> {
                    if (right.startsWith("4")) {
                        scene.ask(row, caller);
                    }
                });
                assertThat(scene.state()).as(endpoint).isEqualTo(before);
            }
        });
    }

    @Test
    void lists_hold_what_is_theirs_and_nobody_elses() {
        Scene open = Scene.of("open", stage);
        Scene draft = Scene.of("draft", stage);
        Scene offered = Scene.of("offered", stage);
        Scene excluded = Scene.of("requesters", stage);

        assertThat(ids(open.called("requester"), "/api/requests"))
                .containsExactly(open.request().toString());
        assertThat(ids(open.called("candidate"), "/api/requests")).isEmpty();
        assertThat(ids(draft.called("requester"), "/api/requests"))
                .containsExactly(draft.request().toString());
        assertThat(ids(stage.coordinator(), "/api/requests?limit=200"))
                .contains(open.request().toString(), offered.request().toString())
                .doesNotContain(draft.request().toString());
        for (String side : List.of("requester", "candidate")) {
            assertThat(ids(offered.called(side), "/api/introductions"))
                    .containsExactly(offered.introduction().toString());
            assertThat(ids(open.called(side), "/api/introductions")).isEmpty();
        }
        assertThat(ids(stage.coordinator(), "/api/introductions"))
                .contains(offered.introduction().toString());
        assertThat(ids(excluded.called("requester"), "/api/exclusions"))
                .containsExactly(excluded.exclusion().toString());
        assertThat(ids(excluded.called("candidate"), "/api/exclusions")).isEmpty();
        assertThat(ids(stage.coordinator(), "/api/exclusions"))
                .contains(excluded.exclusion().toString());
    }

    private static List<String> ids(Person person, String path) {
        List<String> ids = new ArrayList<>();
        person.get(path).body().forEach(item -> ids.add(item.at("/id").asString()));
        return ids;
    }

    @Test
    void what_does_not_exist_needs_a_token_too_and_health_and_metrics_do_not() {
        for (String path : List.of("/api/nothing", "/actuator/env", "/")) {
            assertThat(Person.nobody().get(path).status()).as(path).isEqualTo(401);
            assertThat(stage.coordinator().get(path).problem()).as(path).isEqualTo("not-found");
        }
        for (String path : List.of("/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(Person.nobody().get(path).status()).as(path).isEqualTo(200);
        }
    }

    /** @param things what the ids stand for; empty where the endpoint has none */
    record Row(String method, String path, List<String> things) {
        static Row of(String row) {
            List<String> words = List.of(row.split(" "));
            return new Row(words.get(0), words.get(1), words.subList(2, words.size()));
        }

        boolean isCommand() {
            return !method.equals("GET");
        }

        String endpoint() {
            return method + " " + path;
        }

        String thing() {
            return String.join(" ", things);
        }
    }
}
