package kopir.matching.request;

import static kopir.matching.request.Samples.CARD;
import static kopir.matching.request.Samples.INTRODUCTION;
import static kopir.matching.request.Samples.NOW;
import static kopir.matching.request.Samples.ORIGIN;
import static kopir.matching.request.Samples.WISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.matching.EveryStep;
import kopir.matching.decision.Decision;
import kopir.matching.engine.Members;
import org.junit.jupiter.api.Test;

/** Every state × every step; see {@code steps/request.txt} for what is expected. */
class RequestStepsTest {
    private static final Map<String, Request> STATES = Map.of(
            "Draft",
            new Request.Draft(ORIGIN, WISH),
            "Submitted",
            new Request.Submitted(ORIGIN, WISH, NOW, List.of()),
            "Returned",
            new Request.Returned(ORIGIN, WISH, NOW, "When?", List.of()),
            "Open, nothing decided",
            Samples.open(List.of(new Suggestion.Proposed(Samples.RANKED)), null),
            "Open, card shown",
            Samples.open(List.of(Samples.approved(new Card.Shown(CARD))), null),
            "Open, card accepted",
            Samples.open(List.of(Samples.approved(new Card.Accepted(CARD, 1))), null),
            "Open, candidate asked",
            Samples.open(
                    List.of(Samples.approved(new Card.Offered(CARD, 1, INTRODUCTION))),
                    new Request.Offer(INTRODUCTION, CARD, Samples.RANKED.candidate())),
            "Closed",
            new Request.Closed(ORIGIN, WISH, CloseReason.WITHDRAWN, NOW, List.of()));

    private final EveryStep every =
            new EveryStep(Request.class, Set.of(Change.class, Decision.class), arguments(), RequestStepsTest::words);

    @Test
    void every_step_does_what_was_written_down() {
        assertThat(every.rows(STATES)).isEqualTo(EveryStep.expected("/steps/request.txt"));
    }

    @Test
    void no_state_was_forgotten() {
        Set<String> sampled =
                STATES.keySet().stream().map(name -> name.split(",")[0]).collect(Collectors.toCollection(TreeSet::new));

        assertThat(sampled).isEqualTo(every.states());
    }

    private static Map<String, Object> arguments() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("next", Samples.OTHER_WISH);
        arguments.put("now", NOW.plusSeconds(60));
        arguments.put("run", Samples.RUN);
        arguments.put("newer", Samples.RUN);
        arguments.put("list", Samples.shortlist(Samples.RANKED, Samples.OTHER_RANKED));
        arguments.put("today", Members.TODAY);
        arguments.put("question", "How many people?");
        arguments.put("reason", null);
        arguments.put("ranked", Samples.RANKED);
        arguments.put("card", CARD);
        arguments.put("yes", true);
        arguments.put("until", Members.TODAY.plusDays(7));
        arguments.put("introduction", INTRODUCTION);
        arguments.put("how", Card.Ending.DECLINED);
        return arguments;
    }

    /** {@code next state: events}, or the refusal's name. */
    private static String words(Object result) {
        return switch (result) {
            case Decision.Refused<?>(var why) -> "refused: " + why.getClass().getSimpleName();
            case Decision.Made<?>(Change<?> change) -> words(change);
            case Change<?> change -> words(change);
            default -> throw new AssertionError(result);
        };
    }

    private static String words(Change<?> change) {
        List<RequestEvent> events = change.events(2);
        return change.after().getClass().getSimpleName() + ": "
                + (events.isEmpty()
                        ? "silent"
                        : events.stream()
                                .map(event -> event.getClass().getSimpleName())
                                .collect(Collectors.joining(", ")));
    }
}
