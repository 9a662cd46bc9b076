package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.standalone.demo.DemoNetwork;
import kopir.standalone.demo.Seeding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import tools.jackson.databind.JsonNode;

/**
 * The main job with every part as a process of its own, and every part killed once in the middle of it, while it and
 * others are at work. Which part at which step, and when exactly, is left to chance.
 */
class KilledInTheMiddleIT {
    private static final Path FOLDER = Path.of("target", "killed-in-the-middle").toAbsolutePath();
    private static final Places PLACES = Places.free(4100);
    private static final long SEED = Long.getLong("kopir.seed", System.nanoTime() % 1_000_000);
    private static final Random CHANCE = new Random(SEED);

    @RegisterExtension
    static final TestExecutionExceptionHandler NAMES_WHAT_TO_READ = (context, failure) -> {
        throw new AssertionError(
                "%s%nThe same chances again: -Dkopir.seed=%d. What each process said: %s/*.log"
                        .formatted(failure.getMessage(), SEED, FOLDER),
                failure);
    };

    private final Diary diary = new Diary();
    private final Ledger ledger = new Ledger();
    private final ConsumerGroups groups = new ConsumerGroups(PLACES);
    private final Deque<Part> toBeKilled =
            new ArrayDeque<>(shuffled(Part.STORE, Part.BROKER, Part.DIRECTORY, Part.MATCHING));

    @Test
    void the_story_completes_once_and_nothing_acknowledged_is_lost() throws Exception {
        diary.write("the chances: -Dkopir.seed=" + SEED);
        DemoNetwork network = FewMembers.network();
        try (MailServer mail = new MailServer(PLACES.mailPort());
                SeparateProcesses kopir = new SeparateProcesses(FOLDER, PLACES, network)) {
            startInTheWorstOrder(kopir);
            bringIn(network);
            Story story = new Story(PLACES, ledger);
            Crowd crowd = new Crowd(PLACES, ledger, CHANCE, "member:kz05", "member:kz09", "member:tj01");
            tell(story, crowd, kopir, mail);

            untilNothingIsLeftToDo();
            Aftermath aftermath = new Aftermath(story, crowd, diary);
            aftermath.contactsAreOpenForTheTwoAlone();
            ledger.everythingIsThere();
            diary.write(ledger.size() + " commands were acknowledged, and all are there");
            aftermath.eachPersonHasEachNoticeOnceAndInOrder();
            aftermath.eachMailCameOnce(mail);
            aftermath.eachEventWasToldInOrder();
            stopQuietly(kopir);
            diary.write("stopped");
        }
    }

    /** Broker and store last: everybody else has to wait for them, and is ready all the same. */
    private void startInTheWorstOrder(SeparateProcesses kopir) {
        List<Part> applications =
                shuffled(Part.IDENTITY, Part.DIRECTORY, Part.MATCHING, Part.NOTIFICATION, Part.PORTAL);
        applications.forEach(kopir::start);
        applications.forEach(kopir::untilReady);
        diary.write("ready without broker and store: " + applications);
        List<Part> servers = shuffled(Part.STORE, Part.BROKER);
        servers.forEach(kopir::start);
        servers.forEach(kopir::untilReady);
        diary.write("broker and store are there");
    }

    private void bringIn(DemoNetwork network) {
        Story.patiently(() -> {
            try {
                new Seeding(network, PLACES.identity(), PLACES.directory(), PLACES.matching()).run();
                return network;
            } catch (IllegalStateException notYet) {
                throw new AssertionError(notYet);
            }
        });
        diary.write("the members are there");
    }

    private static List<Part> shuffled(Part... parts) {
        List<Part> list = new ArrayList<>(List.of(parts));
        Collections.shuffle(list, CHANCE);
        return list;
    }

    private void tell(Story story, Crowd crowd, SeparateProcesses kopir, MailServer mail) throws Exception {
        Blows blows = new Blows(kopir, mail, crowd, CHANCE, diary);
        story.memberWritesAndCapabilitiesAreProposed();

        String key = UUID.randomUUID().toString();
        blows.strike(toBeKilled.pop(), () -> story.memberSubmits(key));
        story.coordinatorSeesReasons();

        blows.strike(toBeKilled.pop(), () -> story.coordinatorApproves("in07"));
        blows.strike(toBeKilled.pop(), () -> story.coordinatorPicks("in06"));
        JsonNode card = story.memberSeesCards(2).stream()
                .filter(each -> each.path("name").asString("").startsWith("Balkan"))
                .findFirst()
                .orElseThrow();

        untilNothingIsLeftToDo();
        blows.strikeTheSender(Aftermath.CANDIDATES_ADDRESS, () -> story.memberAccepts(card), groups);
        story.candidateIsAsked(story.balkan);

        blows.strike(toBeKilled.pop(), () -> story.candidateAnswers(story.balkan, "accept"));
        story.introductionIs(story.samal, "connected");

        blows.strikeThoseInFront();
    }

    private void untilNothingIsLeftToDo() {
        Story.patiently(() -> assertThat(Unfinished.in(PLACES)).hasSize(0));
        Story.patiently(() -> assertThat(groups.haveReadEverything()).isTrue());
    }

    /** First those in front, then what they need, as operators would. */
    private static void stopQuietly(SeparateProcesses kopir) {
        stopQuietly(kopir, Part.PORTAL, Part.NOTIFICATION, Part.MATCHING, Part.DIRECTORY, Part.IDENTITY);
        stopQuietly(kopir, Part.STORE, Part.BROKER);
    }

    private static void stopQuietly(SeparateProcesses kopir, Part... parts) {
        Rush.of(Stream.of(parts)
                        .<Runnable>map(part -> () -> assertThat(kopir.stop(part))
                                .as("what %s says when it is told to stop", part)
                                .doesNotContain("ERROR", "\tat "))
                        .toList())
                .untilAllSucceeded();
    }
}
