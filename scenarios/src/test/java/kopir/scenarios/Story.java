package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import kopir.scenarios.Person.Reply;
import tools.jackson.databind.JsonNode;

/**
 * The main job in steps, as the people involved take them. Each step waits for what the one before leads to, however many
 * processes are killed in between.
 */
final class Story {
    static final Duration PATIENCE = Duration.ofSeconds(120);
    static final String WORDS =
            "We are opening a shelter for twelve women and need training for our future shelter staff.";

    private final Places places;
    private final Sending sending;
    final Person samal;
    final Person balkan;
    final Person bystander;
    final Person coordinator;
    String request = "";
    String introduction = "";

    /** How a command is sent until it is accepted. */
    interface Sending {
        /** @param accepted the status of an acceptance */
        Reply send(String what, int accepted, Supplier<Reply> command);
    }

    Story(Places places) {
        this(places, (what, accepted, command) -> patiently(() -> command.get().expect(accepted)));
    }

    Story(Places places, Sending sending) {
        this.places = places;
        this.sending = sending;
        samal = new Person(places, "member:kz02");
        balkan = new Person(places, "member:in07");
        bystander = new Person(places, "member:kz04");
        coordinator = new Person(places, "coordinator");
    }

    Places places() {
        return places;
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
        String body = """
                {"text":"%s","needs":[{"capability":"training-shelter-staff","weight":3}],
                 "languages":["kk","ru"],"region":"KZ-61","mode":"any","urgency":"normal",
                 "neededBy":"2027-03-01","offers":["legal-literacy"]}""".formatted(WORDS);
        request = sending.send(
                        samal + " asks for a partner",
                        201,
                        () -> samal.postOnce(places.matching(), "/api/requests", key, body))
                .json()
                .path("id")
                .asString();
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
        String path = "/api/requests/%s/suggestions/%s/review".formatted(request, Places.id(externalId));
        sending.send(
                "the coordinator decides about " + externalId,
                200,
                () -> coordinator.post(places.matching(), path, body));
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
        String path = "/api/requests/%s/cards/%s/answer"
                .formatted(request, card.path("card").asString());
        sending.send(
                samal + " answers a card",
                200,
                () -> samal.post(places.matching(), path, "{\"answer\":\"%s\"}".formatted(answer)));
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
        String path = "/api/introductions/" + introduction + "/answer";
        sending.send(
                candidate + " answers an offer",
                200,
                () -> candidate.post(places.matching(), path, "{\"answer\":\"%s\"}".formatted(answer)));
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

    /** The kinds of notices somebody has about this story, newest first, each as often as it is there. */
    List<String> notices(Person reader) {
        return Inbox.of(reader).entries().stream()
                .filter(notice -> {
                    String about = notice.path("link").toString();
                    return about.contains(request) || !introduction.isEmpty() && about.contains(introduction);
                })
                .map(notice -> notice.path("kind").asString())
                .toList();
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

    /** Services may be starting or behind: what counts is that the step succeeds in the end. */
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
