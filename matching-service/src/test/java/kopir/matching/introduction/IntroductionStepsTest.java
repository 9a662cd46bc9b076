package kopir.matching.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.IntroductionEvent.Outcome;
import kopir.contracts.Side;
import kopir.matching.EveryStep;
import kopir.matching.decision.Decision;
import kopir.matching.engine.Members;
import kopir.matching.introduction.Introduction.Change;
import org.junit.jupiter.api.Test;

/** Every state × every step; see {@code steps/introduction.txt} for what is expected. */
class IntroductionStepsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Parties PARTIES = new Parties(
            new UUID(0, 1),
            new UUID(0, 2),
            new UUID(0, 3),
            Members.id("centre"),
            Members.id("trainer"),
            List.of("digital-safety-training"),
            List.of());

    private static final Map<String, Introduction> STATES = Map.of(
            "OfferedToCandidate", new Introduction.OfferedToCandidate(PARTIES, NOW, NOW.plusSeconds(600)),
            "Opening", new Introduction.Opening(PARTIES, NOW),
            "Connected, nobody reported", new Introduction.Connected(PARTIES, NOW, null, null),
            "Connected, requester reported the same",
                    new Introduction.Connected(PARTIES, NOW, Outcome.HELPED_ONCE, null),
            "Connected, requester reported otherwise",
                    new Introduction.Connected(PARTIES, NOW, Outcome.NOT_A_FIT, null),
            "Connected, candidate reported", new Introduction.Connected(PARTIES, NOW, null, Outcome.WORKING_TOGETHER),
            "Concluded", new Introduction.Concluded(PARTIES, NOW, Outcome.UNKNOWN, Outcome.UNKNOWN),
            "Declined", new Introduction.Declined(PARTIES, null, NOW),
            "Expired", new Introduction.Expired(PARTIES, NOW),
            "Revoked", new Introduction.Revoked(PARTIES, null, false, NOW));

    private final EveryStep every = new EveryStep(
            Introduction.class, Set.of(Change.class, Decision.class), arguments(), IntroductionStepsTest::words);

    @Test
    void every_step_does_what_was_written_down() {
        assertThat(every.rows(STATES)).isEqualTo(EveryStep.expected("/steps/introduction.txt"));
    }

    @Test
    void no_state_was_forgotten() {
        Set<String> sampled =
                STATES.keySet().stream().map(name -> name.split(",")[0]).collect(Collectors.toCollection(TreeSet::new));

        assertThat(sampled).isEqualTo(every.states());
    }

    @Test
    void an_offer_is_overdue_from_the_moment_on_it_says() {
        Introduction.OfferedToCandidate offered =
                new Introduction.OfferedToCandidate(PARTIES, NOW, NOW.plusSeconds(600));

        assertThat(offered.isOverdue(NOW.plusSeconds(599))).isFalse();
        assertThat(offered.isOverdue(NOW.plusSeconds(600))).isTrue();
        assertThat(new Introduction.OfferedToCandidate(PARTIES, NOW, null).isOverdue(Instant.MAX))
                .isFalse();
    }

    private static Map<String, Object> arguments() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("now", NOW.plusSeconds(60));
        arguments.put("reason", "no time");
        arguments.put("by", Side.REQUESTER);
        arguments.put("side", Side.REQUESTER);
        arguments.put("outcome", Outcome.HELPED_ONCE);
        return arguments;
    }

    /** {@code next state: event}, or the refusal's name. */
    private static String words(Object result) {
        return switch (result) {
            case Decision.Refused<?>(var why) -> "refused: " + why.getClass().getSimpleName();
            case Decision.Made<?>(Change<?> change) -> words(change);
            case Change<?> change -> words(change);
            default -> throw new AssertionError(result);
        };
    }

    private static String words(Change<?> change) {
        List<IntroductionEvent> events = Codes.events(change, 2);
        return change.after().getClass().getSimpleName() + ": "
                + (events.isEmpty() ? "silent" : events.getFirst().getClass().getSimpleName());
    }
}
