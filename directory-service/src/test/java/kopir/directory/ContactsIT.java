package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import kopir.contracts.GrantEvent.Reason;
import kopir.contracts.GrantEvent.Status;
import kopir.directory.Person.Answer;
import kopir.directory.grant.Access;
import kopir.directory.grant.Grant;
import kopir.directory.grant.LastCheck;
import kopir.directory.grant.mongo.Exclusions;
import kopir.directory.member.mongo.Members;
import kopir.platform.delivery.NotYet;
import org.junit.jupiter.api.Test;

/** Contacts open for two members after the last check, for as long as both want it. */
class ContactsIT {
    private final Centre requester = Centre.listed();
    private final Centre candidate = Centre.cardOnly();
    private final UUID introduction = UUID.randomUUID();

    @Test
    void the_two_read_each_others_contacts_and_nobody_else_does() {
        Centre third = Centre.listed();

        assertThat(Matching.agree(introduction, requester, candidate).access().status())
                .isEqualTo(Status.OPEN);

        Answer read = requester.focalPoint().get(candidate.path() + "/contacts");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("/0/email")).isEqualTo(candidate.email());
        assertThat(read.text("/0/timeZone")).isEqualTo("Asia/Almaty");
        assertThat(read.headers().get("Cache-Control"))
                .as("no copy stays behind in a shared computer's browser")
                .contains("no-store");
        assertThat(candidate.focalPoint().get(requester.path() + "/contacts").text("/0/email"))
                .isEqualTo(requester.email());
        assertThat(requester.focalPoint().get(candidate.path()).text("/names/en"))
                .as("a card-only member is known to whom it is introduced")
                .isEqualTo("Centre");

        Answer absent = third.focalPoint().get("/api/organisations/" + UUID.randomUUID() + "/contacts");
        assertThat(absent.status()).isEqualTo(404);
        assertThat(third.focalPoint().get(candidate.path() + "/contacts").refusal())
                .isEqualTo(absent.refusal());
    }

    @Test
    void each_read_leaves_a_trace_that_the_member_sees() {
        Matching.agree(introduction, requester, candidate);

        requester.focalPoint().get(candidate.path() + "/contacts");
        Person.coordinator().get(candidate.path() + "/contacts");

        Answer whoSees = candidate.focalPoint().get("/api/members/me/visibility");
        assertThat(whoSees.body().at("/contactReads")).hasSize(2);
        assertThat(whoSees.body().at("/contactReads").toString())
                .contains("\"as\":\"introduced\"", "\"as\":\"coordinator\"")
                .contains(introduction.toString(), requester.id().toString());
        assertThat(requester
                        .focalPoint()
                        .get("/api/organisations/" + UUID.randomUUID() + "/contacts")
                        .status())
                .as("nothing read, nothing recorded")
                .isEqualTo(404);
        assertThat(requester
                        .focalPoint()
                        .get("/api/members/me/visibility")
                        .body()
                        .at("/contactReads"))
                .isEmpty();
    }

    @Test
    void either_side_closes_them_at_once_and_for_good() {
        Matching.agree(introduction, requester, candidate);

        Answer closed = candidate.focalPoint().post("/api/grants/" + introduction + "/closure", "");
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.text("/status")).isEqualTo("closed");

        assertThat(requester.focalPoint().get(candidate.path() + "/contacts").status())
                .isEqualTo(404);
        assertThat(candidate.focalPoint().get(requester.path() + "/contacts").status())
                .isEqualTo(404);
        assertThat(candidate.focalPoint().post("/api/grants/" + introduction + "/closure", ""))
                .as("once more")
                .extracting(Answer::status, Answer::body)
                .containsExactly(200, closed.body());

        Matching.tell(Matching.agreed(introduction, requester, candidate));
        assertStays(introduction, Status.CLOSED);
    }

    @Test
    void an_agreement_told_twice_opens_once() {
        Grant first = Matching.agree(introduction, requester, candidate);

        Matching.tell(Matching.agreed(introduction, requester, candidate));

        assertStays(introduction, Status.OPEN);
        assertThat(Matching.grant(introduction)).isEqualTo(first);
    }

    @Test
    void what_was_taken_back_before_it_was_agreed_never_opens() {
        Matching.tell(Matching.revoked(introduction, requester, candidate));
        assertThat(Matching.grant(introduction).access().status()).isEqualTo(Status.CLOSED);

        Matching.tell(Matching.agreed(introduction, requester, candidate));

        assertStays(introduction, Status.CLOSED);
        assertThat(requester.focalPoint().get(candidate.path() + "/contacts").status())
                .isEqualTo(404);
    }

    @Test
    void an_introduction_taken_back_closes_them() {
        Matching.agree(introduction, requester, candidate);

        Matching.tell(Matching.revoked(introduction, requester, candidate));

        await().untilAsserted(() -> assertThat(Matching.grant(introduction).access())
                .isInstanceOfSatisfying(Access.Closed.class, closed -> {
                    assertThat(closed.reason()).isEqualTo(Reason.REVOKED);
                    assertThat(closed.by()).isEqualTo(candidate.id());
                }));
    }

    @Test
    void excluded_members_are_refused_whoever_declared_it_and_however_late_it_arrived() {
        UUID exclusion = UUID.randomUUID();
        Matching.tell(Matching.excluded(exclusion, 2, candidate, requester, true));
        Matching.tell(Matching.excluded(exclusion, 1, candidate, requester, false));
        Matching.awaitExcluded(requester, candidate, true);

        Grant refused = Matching.agree(introduction, requester, candidate);

        assertThat(refused.access())
                .isInstanceOfSatisfying(
                        Access.Refused.class,
                        access -> assertThat(access.reason()).isEqualTo(Reason.EXCLUDED));
        assertThat(requester.focalPoint().get(candidate.path() + "/contacts").status())
                .isEqualTo(404);
        assertThat(requester
                        .focalPoint()
                        .post("/api/grants/" + introduction + "/closure", "")
                        .problem())
                .isEqualTo("never-open");
        assertThat(requester.focalPoint().get("/api/members/me/export").body().toString())
                .as("the requester does not learn who it would have been")
                .doesNotContain(candidate.id().toString());
    }

    @Test
    void a_lifted_exclusion_no_longer_stands_in_the_way() {
        UUID exclusion = UUID.randomUUID();
        Matching.tell(Matching.excluded(exclusion, 1, requester, candidate, true));
        Matching.awaitExcluded(requester, candidate, true);
        Matching.tell(Matching.excluded(exclusion, 2, requester, candidate, false));
        Matching.awaitExcluded(requester, candidate, false);

        assertThat(Matching.agree(introduction, requester, candidate).access().status())
                .isEqualTo(Status.OPEN);
    }

    @Test
    void nobody_guesses_while_exclusions_may_still_be_on_their_way() {
        LastCheck check = new LastCheck(
                RunningDirectory.bean(Members.class), RunningDirectory.bean(Exclusions.class), () -> false);

        assertThatExceptionOfType(NotYet.class)
                .isThrownBy(
                        () -> check.objection(requester.id(), candidate.id()).block());
    }

    @Test
    void a_suspension_that_came_between_the_check_and_the_opening_closes_them() {
        Matching.agree(introduction, requester, candidate);
        Interrupted.suspension(candidate.id());

        Matching.tell(Matching.agreed(introduction, requester, candidate));

        Matching.awaitAllHandled();
        assertThat(Matching.grant(introduction).access())
                .isInstanceOfSatisfying(
                        Access.Closed.class,
                        closed -> assertThat(closed.reason()).isEqualTo(Reason.SUSPENDED));
    }

    @Test
    void a_member_that_is_not_verified_is_refused() {
        Centre draft = Centre.draft("listed", "Centre");

        Grant refused = Matching.agree(introduction, requester, draft);

        assertThat(refused.access())
                .isInstanceOfSatisfying(
                        Access.Refused.class,
                        access -> assertThat(access.reason()).isEqualTo(Reason.NOT_VERIFIED));
    }

    @Test
    void a_suspension_closes_them_and_reinstating_does_not_open_them_again() {
        Matching.agree(introduction, requester, candidate);

        candidate.decide("suspend");

        assertThat(requester.focalPoint().get(candidate.path() + "/contacts").status())
                .isEqualTo(404);
        assertThat(Matching.grant(introduction).access())
                .isInstanceOfSatisfying(
                        Access.Closed.class,
                        closed -> assertThat(closed.reason()).isEqualTo(Reason.SUSPENDED));
        candidate.decide("reinstate");
        assertThat(requester.focalPoint().get(candidate.path() + "/contacts").status())
                .isEqualTo(404);
    }

    @Test
    void who_leaves_takes_their_contacts_along() {
        Matching.agree(introduction, requester, candidate);

        Answer left = candidate.focalPoint().post(candidate.path() + "/departure", "");

        assertThat(left.text("/membership")).isEqualTo("left");
        assertThat(requester.focalPoint().get(candidate.path() + "/contacts").status())
                .isEqualTo(404);
        assertThat(Matching.grant(introduction).access().status()).isEqualTo(Status.CLOSED);
    }

    private static void assertStays(UUID introduction, Status status) {
        Matching.awaitAllHandled();
        assertThat(Matching.grant(introduction).access().status()).isEqualTo(status);
    }
}
