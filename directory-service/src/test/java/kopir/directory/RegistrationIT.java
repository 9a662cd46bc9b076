package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kopir.contracts.NameUuid;
import kopir.directory.Person.Answer;
import kopir.directory.seat.mongo.SeatDocuments;
import org.junit.jupiter.api.Test;

/** Somebody registers their centre and a coordinator decides about it. */
class RegistrationIT {
    private static final String CENTRE = Centre.profile("listed", "Centre of the North");

    @Test
    void a_centre_is_registered_returned_submitted_again_and_verified() {
        Person focalPoint = Person.stranger();
        Person coordinator = Person.coordinator();

        Answer registered = focalPoint.post("/api/organisations", CENTRE);
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text("/membership")).isEqualTo("draft");
        assertThat(registered.text("/region")).isEqualTo("KZ-61");
        String path = "/api/organisations/" + registered.id();
        assertThat(registered.headers()).containsEntry("Location", path);

        assertThat(focalPoint.post(path + "/submission", "").text("/membership"))
                .isEqualTo("submitted");
        Answer returned =
                coordinator.post(path + "/verification", "{\"decision\": \"return\", \"comment\": \"Who are you?\"}");
        assertThat(returned.text("/membership")).isEqualTo("returned");
        assertThat(focalPoint.get(path).text("/membershipComment")).isEqualTo("Who are you?");

        focalPoint.post(path + "/submission", "");
        Answer verified = coordinator.post(path + "/verification", "{\"decision\": \"verify\"}");
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.text("/membership")).isEqualTo("verified");
        assertThat(focalPoint.get("/api/members/me").text("/member/membership")).isEqualTo("verified");
    }

    @Test
    void a_former_region_code_is_taken_as_the_current_one() {
        Answer registered = Person.stranger()
                .post("/api/organisations", CENTRE.replace("\"region\": \"KZ-61\"", "\"region\": \"KZ-YUZ\""));

        assertThat(registered.text("/region")).isEqualTo("KZ-61");
    }

    @Test
    void a_partial_profile_is_fine_for_a_draft_and_not_for_a_submission() {
        Person focalPoint = Person.stranger();
        Answer draft = focalPoint.post("/api/organisations", "{\"names\": {\"ru\": \"Центр\"}, \"country\": \"KZ\"}");
        assertThat(draft.status()).isEqualTo(201);

        Answer refused = focalPoint.post("/api/organisations/" + draft.id() + "/submission", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("incomplete");
        assertThat(refused.body().at("/missing").toString()).isEqualTo("[\"type\",\"languages\",\"offers\",\"modes\"]");
    }

    @Test
    void the_same_registration_sent_again_is_the_same_member() {
        Person focalPoint = Person.stranger();

        Answer first = focalPoint.post("/api/organisations", CENTRE, "Idempotency-Key", "one");
        Answer again = focalPoint.post("/api/organisations", CENTRE, "Idempotency-Key", "one");
        Answer other =
                focalPoint.post("/api/organisations", CENTRE.replace("North", "South"), "Idempotency-Key", "one");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(focalPoint.get("/api/members/me").body().at("/seats")).hasSize(1);
    }

    @Test
    void sent_many_times_at_once_it_is_still_one() {
        Person focalPoint = Person.stranger();

        List<Answer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> focalPoint.post("/api/organisations", CENTRE, "Idempotency-Key", "at once"))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::id)
                .containsOnly(answers.getFirst().id());
        assertThat(focalPoint.get("/api/members/me").body().at("/seats")).hasSize(1);
    }

    @Test
    void a_step_sent_again_with_its_key_is_the_same_step() {
        Centre centre = Centre.draft("listed", "Centre");
        String submission = centre.path() + "/submission";

        Answer first = centre.focalPoint().post(submission, "", "Idempotency-Key", "submit");
        Answer again = centre.focalPoint().post(submission, "", "Idempotency-Key", "submit");
        Answer another = centre.focalPoint().post(submission, "");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.problem()).isEqualTo("no-such-step");
        assertThat(another.text("/membership")).isEqualTo("submitted");
    }

    @Test
    void who_acts_for_a_member_cannot_register_another() {
        Centre centre = Centre.draft("listed", "Centre");

        Answer refused = centre.focalPoint().post("/api/experts", "{\"names\": {\"en\": \"E\"}, \"country\": \"KZ\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("already-member");
    }

    @Test
    void a_coordinator_enters_members_with_ids_of_another_system() {
        String externalId = "kz-" + UUID.randomUUID();
        String body = CENTRE.replaceFirst("\\{", "{\"externalId\": \"" + externalId + "\", ")
                .replace("\"legal-literacy\"", "\"legal-literacy\", \"evidence\": \"vouched\"");
        Person coordinator = Person.coordinator();

        Answer entered = coordinator.post("/api/organisations", body);
        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.id()).isEqualTo(NameUuid.ofUrl("https://kopir.example/member/" + externalId));
        assertThat(entered.text("/offers/0/evidence")).isEqualTo("vouched");

        assertThat(coordinator.post("/api/organisations", body).body()).isEqualTo(entered.body());
        assertThat(coordinator
                        .post("/api/organisations", body.replace("North", "South"))
                        .problem())
                .isEqualTo("external-id-taken");
        assertThat(Person.stranger().post("/api/organisations", body).text("/field"))
                .isEqualTo("externalId");
    }

    @Test
    void a_seat_that_a_dying_process_did_not_give_is_given_by_the_sweep() {
        Person focalPoint = Person.stranger();
        UUID member = Interrupted.registration(focalPoint.id());
        assertThat(focalPoint.get("/api/members/me").body().at("/seats")).isEmpty();

        Interrupted.sweep();

        assertThat(focalPoint.get("/api/members/me").text("/member/id")).isEqualTo(member.toString());
        assertThat(RunningDirectory.bean(SeatDocuments.class)
                        .ofMember(member)
                        .count()
                        .block())
                .isEqualTo(1);
    }
}
