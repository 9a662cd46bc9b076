package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import kopir.scenarios.SeparateProcesses.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each part runs by itself, and each is killed once while the main job is under way. */
class KilledInTheMiddleIT {
    private static final int OFFSET = 4000;

    @TempDir
    static Path folder;

    @Test
    void the_story_completes_and_everyone_has_each_notice_once() throws IOException {
        try (SeparateProcesses kopir = SeparateProcesses.start(folder, OFFSET)) {
            Story story = new Story(kopir.places());

            story.memberWritesAndCapabilitiesAreProposed();
            story.memberSubmits(UUID.randomUUID().toString());
            kopir.killAndRestart(Part.MATCHING);
            story.coordinatorSeesReasons();
            kopir.killAndRestart(Part.BROKER);
            story.coordinatorApproves("in07");
            kopir.killAndRestart(Part.STORE);
            List<JsonNode> cards = story.memberSeesCards(1);
            kopir.killAndRestart(Part.NOTIFICATION);
            story.memberAccepts(cards.getFirst());
            story.candidateIsAsked(story.balkan);
            story.candidateAnswers(story.balkan, "accept");
            kopir.killAndRestart(Part.DIRECTORY);
            story.introductionIs(story.samal, "connected");
            story.introductionIs(story.balkan, "connected");

            Story.patiently(() ->
                    assertThat(story.contacts(story.samal, "in07").status()).isEqualTo(200));
            story.noticesAre(story.samal, "cards-ready", "introduction-connected");
            story.noticesAre(story.balkan, "introduction-offered", "introduction-connected");
            mailsOnce(kopir, "kz02@members.kopir.example", 2);
            mailsOnce(kopir, "in07@members.kopir.example", 2);
        }
    }

    /** A mail can come twice only if its sender dies between the server's 250 and its own record; then it is the same one. */
    private static void mailsOnce(SeparateProcesses kopir, String address, int expected) {
        Story.patiently(() -> {
            List<String> ids = java.util.Arrays.stream(kopir.mail().getReceivedMessages())
                    .filter(message -> Mails.isTo(message, address))
                    .map(Mails::id)
                    .toList();
            assertThat(ids.stream().distinct()).hasSizeGreaterThanOrEqualTo(expected);
            return ids;
        });
    }
}
