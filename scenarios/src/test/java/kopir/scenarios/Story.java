package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import kopir.scenarios.Person.Reply;
import tools.jackson.databind.JsonNode;

/**
 * The main job in steps, as the people involved take them. Each step waits for what the one before leads to, however many
 * processes are killed in between.
 */
final class Story {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String WORDS =
            "We are opening a shelter for twelve women and need training for our future shelter staff.";

    private final Places places;
    final Person samal;
    final Person balkan;
    final Person bystander;
    final Person coordinator;
    String request = "";
    String introduction = "";

    Story(Places places) {
        this.places = places;
        samal = new Person(places, "member:kz02");
        balkan = new Person(places, "member:in07");
        bystander = new Person(places, "member:kz04");
        coordinator = new Person(places, "coordinator");
    }

    void memberWritesAndCapabilitiesAreProposed() {
        JsonNode recognised = patiently(() -> samal.post(
                        places.matching(),
                        "/api/recognitions",
                        "{\"text\":\"%s\",\"language\":\"en\"}".formatted(WORDS))
                .expect(200)
                .json());

        assertThat(values(recognised.path("capabilities"), "capability")).contains("training-shelter-staff");
    }

    void memberSubmits(String key) {
        request = patiently(() -> samal.postOnce(places.matching(), "/api/requests", key, """
                        {"text":"%s","needs":[{"capability":"training-shelter-staff","weight":3}],
                         "languages":["kk","ru"],"region":"KZ-61","mode":"any","urgency":"normal",
                         "neededBy":"2027-03-01","offers":["legal-literacy"]}""".formatted(WORDS))
                .expect(201)
                .json()
                .path("id")
                .asString());
    }

    JsonNode coordinatorSeesReasons() {
        return patiently(() -> {
            JsonNode list = coordinator
                    .get(places.matching(), "/api/requests/" + request + "/suggestions?limit=20")
                    .expect(200)
                    .json();
            assertThat(list.path("suggestions")).isNotEmpty();
            return list;
        });
    }

    void coordinatorApproves(String externalId) {
        review(externalId, "{\"decision\":\"approve\"}");
    }

    void coordinatorDeclines(String externalId) {
        review(externalId, "{\"decision\":\"decline\",\"reason\":\"They are moving house this spring.\"}");
    }

    void coordinatorPicks(String externalId) {
        review(externalId, "{\"decision\":\"approve\",\"reason\":\"Knows the district and asked to be involved.\"}");
    }

    private void review(String externalId, String body) {
        patiently(() -> coordinator
                .post(
                        places.matching(),
                        "/api/requests/%s/suggestions/%s/review".formatted(request, Places.id(externalId)),
                        body)
                .expect(200));
    }

    List<JsonNode> memberSeesCards(int expected) {
        return patiently(() -> {
            Reply reply = samal.get(places.matching(), "/api/requests/" + request + "/cards")
                    .expect(200);
            List<JsonNode> cards = items(reply.json());
            assertThat(cards).hasSize(expected);
            return cards;
        });
    }

    void memberAccepts(JsonNode card) {
        answerCard(card, "accept");
    }

    void answerCard(JsonNode card, String answer) {
        patiently(() -> samal.post(
                        places.matching(),
                        "/api/requests/%s/cards/%s/answer"
                                .formatted(request, card.path("card").asString()),
                        "{\"answer\":\"%s\"}".formatted(answer))
                .expect(200));
    }

    void candidateIsAsked(Person candidate) {
        introduction = patiently(() -> {
            List<JsonNode> offered = introductions(candidate).stream()
                    .filter(seen -> seen.path("status").asString().equals("offered-to-candidate"))
                    .toList();
            assertThat(offered).hasSize(1);
            return offered.getFirst().path("id").asString();
        });
    }

    void candidateAnswers(Person candidate, String answer) {
        patiently(() -> candidate
                .post(
                        places.matching(),
                        "/api/introductions/" + introduction + "/answer",
                        "{\"answer\":\"%s\"}".formatted(answer))
                .expect(200));
    }

    void introductionIs(Person reader, String status) {
        patiently(() -> {
            assertThat(introductions(reader))
                    .filteredOn(seen -> seen.path("id").asString().equals(introduction))
                    .extracting(seen -> seen.path("status").asString())
                    .containsExactly(status);
            return status;
        });
    }

    List<JsonNode> introductions(Person reader) {
        return items(
                reader.get(places.matching(), "/api/introductions").expect(200).json());
    }

    Reply contacts(Person reader, String externalId) {
        return reader.get(places.directory(), "/api/organisations/" + Places.id(externalId) + "/contacts");
    }

    /** The kinds of notices somebody has about this story, each as often as it is there. */
    List<String> notices(Person reader) {
        List<String> kinds = new ArrayList<>();
        items(reader.get(places.notification(), "/api/notices")
                        .expect(200)
                        .json()
                        .path("notices"))
                .forEach(notice -> {
                    String about = notice.path("link").toString();
                    if (about.contains(request) || about.contains(introduction)) {
                        kinds.add(notice.path("kind").asString());
                    }
                });
        return kinds;
    }

    void noticesAre(Person reader, String... kinds) {
        patiently(() -> {
            assertThat(notices(reader)).containsExactlyInAnyOrder(kinds);
            return kinds;
        });
    }

    static List<JsonNode> items(JsonNode list) {
        JsonNode array = list.isArray() ? list : list.path("items");
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> values(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.path(field).asString())
                .toList();
    }

    interface Step<T> {
        T take() throws Exception;
    }

    /** Services may be starting or behind: what counts is that the step succeeds within a minute. */
    static <T> T patiently(Step<T> step) {
        List<T> results = new ArrayList<>();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(java.io.UncheckedIOException.class)
                .untilAsserted(() -> {
                    results.clear();
                    results.add(step.take());
                });
        return results.getFirst();
    }
}
