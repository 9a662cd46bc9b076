package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kopir.directory.Person.Answer;
import kopir.directory.seat.FirstCoordinator;
import org.junit.jupiter.api.Test;

/** Somebody is invited to act, and accepts. */
class InvitationIT {
    private final Centre centre = Centre.listed();
    private final Person invited = Person.stranger();

    @Test
    void who_shows_the_secret_takes_the_seat_and_may_show_it_again() {
        Answer given = invite(centre.focalPoint(), centre.id(), "colleague@example.org");
        assertThat(given.status()).isEqualTo(201);

        Answer taken = accept(given, invited);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text("/member")).isEqualTo(centre.id().toString());
        assertThat(accept(given, invited).body()).isEqualTo(taken.body());

        assertThat(invited.get(centre.path()).text("/membership")).isEqualTo("verified");
        assertThat(invited.get("/api/members/me").text("/contact/email")).isEqualTo("colleague@example.org");
    }

    @Test
    void somebody_else_comes_too_late() {
        Answer given = invite(Person.coordinator(), centre.id(), "colleague@example.org");
        accept(given, invited);

        Answer late = accept(given, Person.stranger());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("taken-by-another");
    }

    @Test
    void a_wrong_secret_and_no_invitation_are_answered_alike() {
        Answer given = invite(Person.coordinator(), centre.id(), "colleague@example.org");

        Answer wrong = invited.post("/api/invitations/" + given.id() + "/acceptance", "{\"secret\": \"guessed\"}");
        Answer absent =
                invited.post("/api/invitations/" + UUID.randomUUID() + "/acceptance", "{\"secret\": \"guessed\"}");

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.refusal()).isEqualTo(absent.refusal());
        assertThat(accept(given, invited).status()).as("nothing is lost").isEqualTo(200);
    }

    @Test
    void an_invitation_sent_again_is_the_same_and_with_another_body_refused() {
        String body = body(centre.id(), "colleague@example.org");
        Person coordinator = Person.coordinator();
        String key = UUID.randomUUID().toString();

        Answer first = coordinator.post("/api/invitations", body, "Idempotency-Key", key);
        Answer again = coordinator.post("/api/invitations", body, "Idempotency-Key", key);
        Answer other =
                coordinator.post("/api/invitations", body.replace("colleague", "friend"), "Idempotency-Key", key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void a_focal_point_invites_for_its_own_member_only() {
        Centre other = Centre.listed();

        Answer toOther = invite(centre.focalPoint(), other.id(), "colleague@example.org");
        Answer toNobody = invite(centre.focalPoint(), UUID.randomUUID(), "colleague@example.org");
        Answer asCoordinator = centre.focalPoint()
                .post(
                        "/api/invitations",
                        "{\"email\": \"c@example.org\", \"role\": \"coordinator\", \"language\": \"ru\"}");

        assertThat(toOther.status()).isEqualTo(403);
        assertThat(toOther.refusal()).isEqualTo(toNobody.refusal());
        assertThat(asCoordinator.status()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_with_an_invitation_is_named() {
        Person coordinator = Person.coordinator();

        assertThat(invite(coordinator, UUID.randomUUID(), "c@example.org").text("/field"))
                .isEqualTo("member");
        Answer wrong = invite(coordinator, centre.id(), "not an address");
        assertThat(wrong.text("/field")).isEqualTo("email");
        assertThat(wrong.body().toString()).doesNotContain("not an address");
        assertThat(coordinator
                        .post("/api/invitations", "{\"email\": \"c@example.org\"}")
                        .text("/field"))
                .isEqualTo("role");
        assertThat(coordinator
                        .post(
                                "/api/invitations",
                                body(centre.id(), "c@example.org").replace("\"ru\"", "\"russian\""))
                        .text("/field"))
                .isEqualTo("language");
    }

    @Test
    void an_ended_seat_lets_nobody_act_from_that_moment_on() {
        Answer given = invite(centre.focalPoint(), centre.id(), "colleague@example.org");
        accept(given, invited);

        assertThat(centre.focalPoint().delete("/api/invitations/" + given.id()).status())
                .isEqualTo(204);

        assertThat(invited.get(centre.path() + "/contacts").status()).isEqualTo(404);
        assertThat(accept(given, invited).status()).isEqualTo(404);
        assertThat(centre.focalPoint().delete("/api/invitations/" + given.id()).status())
                .as("once more")
                .isEqualTo(204);
        assertThat(Centre.listed()
                        .focalPoint()
                        .delete("/api/invitations/" + given.id())
                        .status())
                .as("not anybody's to end")
                .isEqualTo(404);
    }

    @Test
    void there_is_one_first_coordinator_however_often_the_service_starts() {
        RunningDirectory.bean(FirstCoordinator.class).seat().block();

        Answer me = Person.coordinator().get("/api/members/me");
        assertThat(me.body().at("/seats")).hasSize(1);
        assertThat(me.text("/seats/0/role")).isEqualTo("coordinator");
    }

    private static Answer accept(Answer given, Person person) {
        return person.post(
                "/api/invitations/" + given.id() + "/acceptance",
                "{\"secret\": \"%s\"}".formatted(given.text("/secret")));
    }

    private static Answer invite(Person by, UUID member, String email) {
        return by.post("/api/invitations", body(member, email));
    }

    private static String body(UUID member, String email) {
        return """
                {"email": "%s", "name": "Colleague", "role": "member", "member": "%s", "language": "ru"}""".formatted(email, member);
    }
}
