package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What Kopir is for, in one process: from a member's own words to an introduction both sides agreed to. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {
    private static final int OFFSET = 3000;
    private static final long MOST_MEBIBYTES = 1_229;

    @TempDir
    static Path folder;

    private static OneProcess kopir;

    @BeforeAll
    static void start() throws IOException {
        kopir = OneProcess.start(folder, OFFSET);
    }

    @AfterAll
    static void stop() {
        kopir.close();
    }

    @Test
    @Order(1)
    void from_own_words_to_an_introduction_both_sides_agreed_to() throws IOException {
        Story story = new Story(kopir.places());

        story.memberWritesAndCapabilitiesAreProposed();
        story.memberSubmits(UUID.randomUUID().toString());

        JsonNode list = story.coordinatorSeesReasons();
        assertThat(Story.items(list.path("suggestions")))
                .allSatisfy(suggestion -> assertThat(Story.items(suggestion.path("contributions")).stream()
                                .mapToInt(contribution ->
                                        contribution.path("points").asInt())
                                .sum())
                        .as("points of %s", suggestion.path("candidate"))
                        .isEqualTo(suggestion.path("score").asInt()));
        assertThat(list.has("certificate") && list.has("rules") && list.has("excludedCount"))
                .isTrue();

        story.coordinatorApproves("in07");
        story.coordinatorDeclines(secondChoice(list));
        story.coordinatorPicks("in06");

        List<JsonNode> cards = story.memberSeesCards(2);
        assertThat(cards.toString())
                .as("members never see scores or ids of candidates")
                .doesNotContain("score", "points", Places.id("in07"), Places.id("in06"));
        JsonNode balkan = cards.stream()
                .filter(card -> card.path("name").asString("").startsWith("Balkan"))
                .findFirst()
                .orElseThrow();

        assertThat(story.contacts(story.samal, "in07").status()).isEqualTo(404);
        story.memberAccepts(balkan);
        story.candidateIsAsked(story.balkan);
        assertThat(story.introductions(story.bystander)).isEmpty();
        assertThat(story.contacts(story.samal, "in07").status())
                .as("one yes opens nothing")
                .isEqualTo(404);
        // People answer because they were told; who has answered already is not told any more that somebody asks.
        story.noticesAre(story.balkan, "introduction-offered");
        story.candidateAnswers(story.balkan, "accept");

        story.introductionIs(story.samal, "connected");
        story.introductionIs(story.balkan, "connected");
        assertThat(story.contacts(story.samal, "in07").expect(200).text()).contains("@members.kopir.example");
        assertThat(story.contacts(story.balkan, "kz02").expect(200).text()).contains("kz02@members.kopir.example");
        UUID nobody = UUID.randomUUID();
        assertThat(story.contacts(story.bystander, "in07").expect(404).text())
                .as("hidden and absent answer alike")
                .isEqualTo(story.bystander
                        .get(kopir.places().directory(), "/api/organisations/" + nobody + "/contacts")
                        .text()
                        .replace(nobody.toString(), Places.id("in07")));

        story.noticesAre(story.samal, "cards-ready", "cards-ready", "introduction-connected");
        story.noticesAre(story.balkan, "introduction-offered", "introduction-connected");
        story.noticesAre(story.bystander);
        assertThat(kopir.residentMebibytes()).as("MiB resident after the story").isLessThan(MOST_MEBIBYTES);
    }

    private static String secondChoice(JsonNode list) {
        return Story.items(list.path("suggestions")).stream()
                .map(suggestion ->
                        suggestion.path("candidate").path("externalId").asString())
                .filter(id -> !Set.of("in07", "in06").contains(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(2)
    void a_declined_offer_moves_on_to_the_next_card_with_a_yes() {
        Story story = new Story(kopir.places());
        Person expert = new Person(kopir.places(), "member:kg07");
        story.memberSubmits(UUID.randomUUID().toString());
        story.coordinatorSeesReasons();
        story.coordinatorPicks("kz01");
        story.coordinatorPicks("kg07");
        List<JsonNode> cards = story.memberSeesCards(2);

        Person aqBosaga = new Person(kopir.places(), "member:kz01");
        story.memberAccepts(cards.get(0));
        story.memberAccepts(cards.get(1));
        Person first = story.introductions(aqBosaga).isEmpty() && hasOffer(story, expert) ? expert : aqBosaga;
        Person second = first == expert ? aqBosaga : expert;
        story.candidateIsAsked(first);
        assertThat(hasOffer(story, second))
                .as("one candidate is asked at a time")
                .isFalse();
        story.candidateAnswers(first, "decline");

        story.candidateIsAsked(second);
    }

    private static boolean hasOffer(Story story, Person person) {
        return story.introductions(person).stream()
                .anyMatch(seen -> seen.path("status").asString().equals("offered-to-candidate"));
    }

    @Test
    @Order(3)
    void a_started_and_seeded_demo_is_ready_again_soon() throws IOException {
        kopir.close();
        kopir = OneProcess.start(folder, OFFSET);

        System.out.println("ready again after " + kopir.start().toMillis() + " ms");
        assertThat(kopir.start()).isLessThan(Duration.ofSeconds(60));
        assertThat(new Story(kopir.places()).introductions(new Person(kopir.places(), "member:kz02")))
                .as("what was acknowledged is still there")
                .isNotEmpty();
    }
}
