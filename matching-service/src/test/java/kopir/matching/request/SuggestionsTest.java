package kopir.matching.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kopir.matching.engine.Members;
import kopir.matching.engine.Ranked;
import kopir.matching.request.Suggestion.Approved;
import kopir.matching.request.Suggestion.Declined;
import kopir.matching.request.Suggestion.Deferred;
import kopir.matching.request.Suggestion.Proposed;
import kopir.matching.request.Suggestion.Superseded;
import org.junit.jupiter.api.Test;

/** What a new run makes of the suggestions there are. */
class SuggestionsTest {
    private static final LocalDate TODAY = Members.TODAY;
    private static final Ranked BEFORE = Samples.ranked("trainer", 4);
    private static final Ranked NOW = Samples.ranked("trainer", 1);
    private static final Ranked NEW = Samples.ranked("other", 2);

    @Test
    void proposals_are_those_of_the_newest_run() {
        assertThat(after(List.of(new Proposed(BEFORE)), NOW, NEW))
                .containsExactly(new Proposed(NOW), new Proposed(NEW));
    }

    @Test
    void a_proposal_that_is_not_made_again_is_superseded_and_may_come_back() {
        List<Suggestion> superseded = after(List.of(new Proposed(BEFORE)), NEW);

        assertThat(superseded).containsExactly(new Proposed(NEW), new Superseded(BEFORE));
        assertThat(after(superseded, NOW, NEW)).containsExactly(new Proposed(NOW), new Proposed(NEW));
    }

    @Test
    void what_people_decided_stands_as_they_saw_it() {
        Approved approved = new Approved(BEFORE, new Card.Shown(Samples.CARD), null);
        Declined declined = new Declined(Samples.ranked("declined", 3), "not the topic");

        assertThat(after(List.of(approved, declined), NOW, Samples.ranked("declined", 1)))
                .containsExactly(approved, declined);
    }

    @Test
    void a_deferred_one_is_proposed_again_on_its_day() {
        Deferred deferred = new Deferred(BEFORE, null, TODAY.plusDays(1));

        assertThat(Suggestions.after(List.of(deferred), Samples.shortlist(NOW), TODAY))
                .containsExactly(deferred);
        assertThat(Suggestions.after(List.of(deferred), Samples.shortlist(NOW), TODAY.plusDays(1)))
                .containsExactly(new Proposed(NOW));
    }

    @Test
    void superseded_ones_do_not_pile_up() {
        List<Suggestion> many = IntStream.range(0, 50)
                .<Suggestion>mapToObj(number -> new Proposed(Samples.ranked("m" + number, number + 1)))
                .toList();

        assertThat(after(many, NOW)).hasSize(21);
    }

    @Test
    void coordinators_are_called_only_for_somebody_new() {
        List<Suggestion> proposed = List.of(new Proposed(BEFORE));

        assertThat(Suggestions.bringsSomebodyNew(proposed, after(proposed, NOW)))
                .isFalse();
        assertThat(Suggestions.bringsSomebodyNew(proposed, after(proposed))).isFalse();
        assertThat(Suggestions.bringsSomebodyNew(proposed, after(proposed, NOW, NEW)))
                .isTrue();
    }

    @Test
    void yeses_keep_their_order() {
        Request.Open open = Samples.open(
                List.of(
                        new Approved(NOW, new Card.Accepted(Samples.CARD, 3), null),
                        new Approved(NEW, new Card.Shown(Samples.RUN), null)),
                null);

        assertThat(Suggestions.nextOrder(open.suggestions())).isEqualTo(4);
    }

    @Test
    void a_postponed_offer_keeps_its_place_in_the_order() {
        Request.Open asked = Samples.open(
                List.of(Samples.approved(new Card.Offered(Samples.CARD, 2, Samples.INTRODUCTION))),
                new Request.Offer(Samples.INTRODUCTION, Samples.CARD, NOW.candidate()));

        Request.Open postponed = asked.postpone(Samples.INTRODUCTION).after();

        assertThat(postponed.offer()).isNull();
        assertThat(postponed.suggestions()).containsExactly(Samples.approved(new Card.Accepted(Samples.CARD, 2)));
    }

    @Test
    void an_ended_introduction_frees_only_its_own_offer() {
        Request.Open asked = Samples.open(
                List.of(Samples.approved(new Card.Offered(Samples.CARD, 1, Samples.INTRODUCTION))),
                new Request.Offer(Samples.INTRODUCTION, Samples.CARD, NOW.candidate()));

        assertThat(asked.end(Samples.RUN, Card.Ending.DECLINED).after()).isEqualTo(asked);
        assertThat(asked.end(Samples.INTRODUCTION, Card.Ending.DECLINED).after().suggestions())
                .containsExactly(Samples.approved(new Card.Ended(Samples.CARD, Card.Ending.DECLINED)));
    }

    private static List<Suggestion> after(List<Suggestion> before, Ranked... serving) {
        return Suggestions.after(before, Samples.shortlist(serving), TODAY);
    }
}
