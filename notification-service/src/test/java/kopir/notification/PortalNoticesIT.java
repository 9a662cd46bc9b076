package kopir.notification;

import static kopir.notification.Story.introduction;
import static kopir.notification.Story.request;
import static kopir.notification.Story.suggestion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kopir.contracts.Event;
import kopir.contracts.ExclusionEvent;
import kopir.contracts.ExclusionEvent.Exclusion;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.MembershipStatus;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.SuggestionStatus;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Cast.Shown;
import kopir.notification.running.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes into people's inboxes when things happen in the network. */
class PortalNoticesIT {
    private final Service service = Service.running();
    private final Cast cast = new Cast();

    private UUID requester;
    private UUID candidate;
    private Person asking;
    private Person asked;

    @BeforeEach
    void two_verified_members() {
        requester = cast.member("requester");
        candidate = cast.member("candidate");
        asking = cast.focalPoint("asking", requester);
        asked = cast.focalPoint("asked", candidate);
        await().untilAsserted(() -> assertThat(cast.kinds(asked)).containsExactly("membership-verified"));
        await().untilAsserted(() -> assertThat(cast.kinds(asking)).containsExactly("membership-verified"));
    }

    @Test
    void an_introduction_from_offer_to_connection_tells_each_side_its_own_part() {
        UUID introduction = cast.thing("introduction");
        service.topic().tell(offered(introduction));
        await().untilAsserted(() -> assertThat(cast.kinds(asked)).contains("introduction-offered"));
        assertThat(cast.kinds(asking)).doesNotContain("introduction-offered");

        service.topic().tell(agreed(introduction), connected(introduction));

        await().untilAsserted(() -> assertThat(cast.kinds(asked)).startsWith("introduction-connected"));
        await().untilAsserted(() -> assertThat(cast.kinds(asking)).startsWith("introduction-connected"));
        Shown notice = cast.inbox(asking).getFirst();
        assertThat(notice.link()).containsOnlyKeys("introduction").containsValue(introduction);
        assertThat(notice.text()).isEqualTo("Вас познакомили. Теперь вы видите, как связаться друг с другом.");
        assertThat(notice.read()).isFalse();
    }

    @Test
    void events_twice_and_in_any_order_give_each_person_each_notice_once() {
        long seed = System.nanoTime();
        UUID request = cast.thing("request");
        List<Event> story = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            story.add(new RequestEvent.Reviewed(
                    request(
                            request,
                            2 + i,
                            requester,
                            RequestEvent.Status.OPEN,
                            suggestion(candidate, SuggestionStatus.APPROVED)),
                    candidate));
        }
        story.add(connected(cast.thing("introduction")));
        story.addAll(List.copyOf(story));
        Collections.shuffle(story, new Random(seed));

        service.topic().tell(story.toArray(Event[]::new));
        service.topic().tell(story.toArray(Event[]::new));
        service.untilAllIsHandled();

        assertThat(cast.kinds(asking))
                .as("seed " + seed)
                .containsExactlyInAnyOrder(
                        "membership-verified", "cards-ready", "cards-ready", "cards-ready", "introduction-connected");
        assertThat(cast.kinds(asked)).containsExactlyInAnyOrder("membership-verified", "introduction-connected");
    }

    @Test
    void nobody_hears_anything_while_the_other_side_is_not_verified() {
        UUID unverified = cast.member("unverified", MembershipStatus.SUBMITTED);
        UUID introduction = cast.thing("introduction");

        service.topic()
                .tell(
                        new IntroductionEvent.Offered(introduction(
                                introduction,
                                1,
                                unverified,
                                candidate,
                                IntroductionEvent.Status.OFFERED_TO_CANDIDATE,
                                null)),
                        new RequestEvent.Reviewed(
                                request(
                                        cast.thing("request"),
                                        3,
                                        requester,
                                        RequestEvent.Status.OPEN,
                                        suggestion(unverified, SuggestionStatus.APPROVED)),
                                unverified));
        service.untilAllIsHandled();

        assertThat(cast.kinds(asked)).containsExactly("membership-verified");
        assertThat(cast.kinds(asking)).doesNotContain("cards-ready");
    }

    @Test
    void nobody_hears_of_somebody_they_must_not_meet() {
        UUID exclusion = cast.thing("exclusion");
        service.topic()
                .tell(new ExclusionEvent.Declared(new Exclusion(
                        exclusion, 1, candidate, requester, ExclusionEvent.Reason.SAFETY_CONCERN, candidate, true)));
        service.untilAllIsHandled();

        service.topic().tell(offered(cast.thing("introduction")));
        service.untilAllIsHandled();

        assertThat(cast.kinds(asked)).containsExactly("membership-verified");
    }

    @Test
    void an_offer_that_ended_before_it_was_told_is_not_told_any_more() {
        UUID introduction = cast.thing("introduction");
        service.topic()
                .tell(new IntroductionEvent.Declined(
                        introduction(introduction, 3, requester, candidate, IntroductionEvent.Status.DECLINED, null)));
        await().untilAsserted(() -> assertThat(cast.kinds(asking)).contains("introduction-moved-on"));

        service.topic().tell(offered(introduction));
        service.untilAllIsHandled();

        assertThat(cast.kinds(asked)).containsExactly("membership-verified");
    }

    @Test
    void news_of_an_introduction_that_overtakes_the_news_of_its_members_is_told_when_they_are_known() {
        UUID late = cast.thing("late member");
        UUID introduction = cast.thing("introduction");
        service.topic()
                .tell(new IntroductionEvent.Offered(introduction(
                        introduction, 1, late, candidate, IntroductionEvent.Status.OFFERED_TO_CANDIDATE, null)));
        service.untilAllIsHandled();
        assertThat(cast.kinds(asked)).doesNotContain("introduction-offered");

        service.topic().tell(Story.member(late, 1, MembershipStatus.VERIFIED));

        await().untilAsserted(() -> assertThat(cast.kinds(asked)).contains("introduction-offered"));
    }

    @Test
    void coordinators_hear_of_what_waits_for_them_and_members_do_not() {
        Person coordinator = cast.coordinator("coordinator");
        UUID request = cast.thing("request");

        service.topic().tell(new RequestEvent.Submitted(request(request, 1, requester, RequestEvent.Status.SUBMITTED)));

        await().untilAsserted(() -> assertThat(cast.inbox(coordinator)).anySatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo("request-to-review");
            assertThat(notice.link()).containsEntry("request", request);
        }));
        assertThat(cast.kinds(asking)).containsExactly("membership-verified");
    }

    @Test
    void a_standing_request_that_finds_somebody_comes_back_to_the_coordinators_once() {
        Person coordinator = cast.coordinator("coordinator");
        UUID request = cast.thing("request");
        service.topic()
                .tell(
                        new RequestEvent.Matched(request(request, 2, requester, RequestEvent.Status.OPEN)),
                        new RequestEvent.Matched(request(
                                request,
                                3,
                                requester,
                                RequestEvent.Status.OPEN,
                                suggestion(candidate, SuggestionStatus.PROPOSED))),
                        new RequestEvent.Matched(request(
                                request,
                                4,
                                requester,
                                RequestEvent.Status.OPEN,
                                suggestion(candidate, SuggestionStatus.PROPOSED))));
        service.untilAllIsHandled();

        assertThat(cast.inbox(coordinator))
                .filteredOn(notice -> notice.link().containsValue(request))
                .extracting(Shown::kind)
                .containsExactly("request-to-review");
    }

    @Test
    void all_who_act_for_a_member_hear_of_it_but_nobody_whose_seat_was_taken_away() {
        Person second = cast.focalPoint("second", candidate);
        service.topic()
                .tell(new SeatEvent.Revoked(cast.seat(asked, 3, SeatEvent.Status.REVOKED, Role.MEMBER, candidate)));
        service.untilAllIsHandled();

        service.topic().tell(offered(cast.thing("introduction")));

        await().untilAsserted(() -> assertThat(cast.kinds(second)).contains("introduction-offered"));
        cast.as(asked).get().uri("/api/notices").exchange().expectStatus().isForbidden();
    }

    private IntroductionEvent.Offered offered(UUID id) {
        return new IntroductionEvent.Offered(
                introduction(id, 1, requester, candidate, IntroductionEvent.Status.OFFERED_TO_CANDIDATE, null));
    }

    private IntroductionEvent.Agreed agreed(UUID id) {
        return new IntroductionEvent.Agreed(
                introduction(id, 2, requester, candidate, IntroductionEvent.Status.OPENING, null));
    }

    private IntroductionEvent.Connected connected(UUID id) {
        return new IntroductionEvent.Connected(
                introduction(id, 3, requester, candidate, IntroductionEvent.Status.CONNECTED, null));
    }
}
