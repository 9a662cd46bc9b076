package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kopir.directory.Person.Answer;
import kopir.directory.seat.Seat;
import org.junit.jupiter.api.Test;

/** The notification-service asks how to reach people, at the moment it writes to them. */
class AddressesIT {
    private final Centre centre = Centre.listed();
    private final UUID seat = Seat.idForRegistrant(centre.id());
    private final Person notification = Person.service("addresses");

    @Test
    void it_learns_the_address_of_who_holds_a_seat() {
        Answer answer = ask(seat);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/addresses/0/email")).isEqualTo(centre.email());
        assertThat(answer.text("/addresses/0/language")).isEqualTo("ru");
        assertThat(answer.text("/addresses/0/timeZone")).isEqualTo("Asia/Almaty");
        assertThat(answer.body().at("/addresses/0").has("secret")).isFalse();
        assertThat(RawStore.text()).as("the record of it").contains("\"client\": \"notification\"");
    }

    @Test
    void it_learns_the_secret_of_an_invitation_as_long_as_nobody_accepted_it() {
        Answer invitation = Person.coordinator().post("/api/invitations", """
                        {"email": "new@example.org", "role": "member", "member": "%s", "language": "kk"}""".formatted(centre.id()));

        Answer answer = ask(invitation.id());

        assertThat(answer.text("/addresses/0/secret")).isEqualTo(invitation.text("/secret"));
        Person.stranger()
                .post(
                        "/api/invitations/" + invitation.id() + "/acceptance",
                        "{\"secret\": \"%s\"}".formatted(invitation.text("/secret")));
        assertThat(ask(invitation.id()).body().at("/addresses/0").has("secret")).isFalse();
    }

    @Test
    void who_may_not_be_written_to_is_left_out_without_a_word() {
        centre.focalPoint().post(centre.path() + "/departure", "");

        assertThat(ask(seat).body().at("/addresses")).isEmpty();
        assertThat(ask(UUID.randomUUID()).body().at("/addresses")).isEmpty();
    }

    @Test
    void nobody_else_gets_in() {
        String body = "{\"seats\": [\"%s\"]}".formatted(seat);

        assertThat(Person.nobody().post("/internal/addresses", body).status()).isEqualTo(401);
        assertThat(Person.coordinator().post("/internal/addresses", body).status())
                .isEqualTo(403);
        assertThat(centre.focalPoint().post("/internal/addresses", body).status())
                .isEqualTo(403);
        assertThat(Person.service("something-else")
                        .post("/internal/addresses", body)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_wrong_question_is_refused() {
        assertThat(notification.post("/internal/addresses", "{\"seats\": []}").text("/field"))
                .isEqualTo("seats");
        assertThat(notification
                        .post("/internal/addresses", "{\"seats\": [\"abc\"]}")
                        .text("/field"))
                .isEqualTo("seats[0]");
    }

    private Answer ask(UUID asked) {
        return notification.post("/internal/addresses", "{\"seats\": [\"%s\"]}".formatted(asked));
    }
}
