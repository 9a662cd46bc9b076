package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Every endpoint for every caller, about what is theirs, another's, hidden or absent. */
class EveryEndpointIT {
    private static final Map<String, Map<String, String>> RIGHT = Expected.table("endpoints.txt");
    private static final Map<String, Scene> SCENES = new HashMap<>();
    private static final Centre DRAFT = Centre.draft("listed", "Draft");
    private static final Centre MEMBER = Centre.listed();

    @Test
    void the_table_lists_exactly_the_endpoints_there_are() {
        Set<String> described = new LinkedHashSet<>();
        Person.nobody()
                .get("/v3/api-docs")
                .body()
                .at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(RIGHT.keySet().stream()
                        .map(Row::of)
                        .flatMap(row -> row.kinds().map(row::endpoint))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    static Stream<String> each_caller_gets_the_answer_meant_for_them() {
        return RIGHT.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource
    void each_caller_gets_the_answer_meant_for_them(String endpoint) {
        Row row = Row.of(endpoint);
        row.kinds().forEach(kind -> {
            Map<String, String> answers = new LinkedHashMap<>();
            for (String caller : RIGHT.get(endpoint).keySet()) {
                int status = SCENES.computeIfAbsent(kind + row.target(), _ -> Scene.of(kind, row.target()))
                        .ask(row, kind, caller);
                answers.put(caller, Integer.toString(status));
                if (status < 300 && row.method() != HttpMethod.GET && row.target() != null) {
                    // The target is not what it was: the next caller meets a new one.
                    SCENES.remove(kind + row.target());
                }
            }
            assertThat(answers).as("%s of %s", endpoint, kind).isEqualTo(RIGHT.get(endpoint));
        });
    }

    /** @param target listed, hidden, absent, or null where the endpoint has no id */
    private record Row(
            HttpMethod method, String path, @Nullable String target) {
        static Row of(String endpoint) {
            List<String> words = List.of(endpoint.split(" "));
            return new Row(HttpMethod.valueOf(words.get(0)), words.get(1), words.size() > 2 ? words.get(2) : null);
        }

        Stream<String> kinds() {
            return path.contains("{kind}") ? Stream.of("organisations", "experts") : Stream.of("organisations");
        }

        String endpoint(String kind) {
            return method + " " + path.replace("{kind}", kind);
        }
    }

    /** A target, an invitation for it, and a member introduced to it. */
    private record Scene(Centre target, boolean absent, UUID invitation, Centre introduced, UUID introduction) {

        static Scene of(String kind, @Nullable String target) {
            Centre centre = Centre.verified(kind, "hidden".equals(target) ? "card-only" : "listed", "Target");
            Centre introduced = Centre.listed();
            UUID introduction = UUID.randomUUID();
            Matching.agree(introduction, introduced, centre);
            UUID invitation = Person.coordinator()
                    .post("/api/invitations", invitationFor(centre.id()))
                    .id();
            return new Scene(centre, "absent".equals(target), invitation, introduced, introduction);
        }

        int ask(Row row, String kind, String caller) {
            String path = row.path()
                    .replace("{kind}", kind)
                    .replace("{introduction}", id(introduction).toString())
                    .replace(
                            "{id}",
                            id(row.path().contains("invitations") ? invitation : target.id())
                                    .toString());
            return called(caller)
                    .send(row.method(), path, body(row, kind), "If-Match", absent ? "\"1\"" : target.etag())
                    .status();
        }

        private UUID id(UUID there) {
            return absent ? UUID.randomUUID() : there;
        }

        // Who registers a member is no stranger any more: callers without one are new each time.
        private Person called(String caller) {
            return switch (caller) {
                case "nobody" -> Person.nobody();
                case "stranger" -> Person.stranger();
                case "draft" -> DRAFT.focalPoint();
                case "member" -> MEMBER.focalPoint();
                case "introduced" -> introduced.focalPoint();
                case "owner" -> target.focalPoint();
                case "coordinator" -> Person.coordinator();
                case "operator" -> Person.operator();
                case "service" -> Person.service("addresses");
                default -> throw new IllegalArgumentException(caller);
            };
        }

        private @Nullable String body(Row row, String kind) {
            if (row.method() == HttpMethod.GET || row.method() == HttpMethod.DELETE) {
                return null;
            }
            String end = row.path().substring(row.path().lastIndexOf('/') + 1);
            return switch (end) {
                case "{kind}", "{id}" -> Centre.profile(kind, "listed", "Sent");
                case "verification" -> "{\"decision\": \"suspend\", \"comment\": \"why\"}";
                case "confirmations" -> "{\"capability\": \"legal-literacy\"}";
                case "invitations" -> invitationFor(id(target.id()));
                case "acceptance" -> "{\"secret\": \"guessed\"}";
                case "contact" -> "{\"email\": \"somebody@example.org\", \"language\": \"ru\"}";
                case "addresses" -> "{\"seats\": [\"%s\"]}".formatted(invitation);
                default -> "";
            };
        }

        private static String invitationFor(UUID member) {
            return """
                    {"email": "colleague@example.org", "role": "member", "member": "%s", "language": "ru"}""".formatted(member);
        }
    }
}
