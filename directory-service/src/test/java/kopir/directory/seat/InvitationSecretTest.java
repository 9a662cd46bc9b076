package kopir.directory.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Secrets are made of the seat and the key, and of nothing that is stored. */
class InvitationSecretTest {
    private static final UUID SEAT = new UUID(0, 1);
    private final InvitationSecret secrets = new InvitationSecret("a key that is long enough for the tests");

    @Test
    void a_secret_is_the_same_after_a_restart_and_another_for_another_seat() {
        InvitationSecret restarted = new InvitationSecret("a key that is long enough for the tests");

        assertThat(restarted.of(SEAT)).isEqualTo(secrets.of(SEAT)).hasSize(43);
        assertThat(secrets.of(new UUID(0, 2))).isNotEqualTo(secrets.of(SEAT));
    }

    @Test
    void only_the_right_secret_matches() {
        assertThat(secrets.matches(SEAT, secrets.of(SEAT))).isTrue();
        assertThat(secrets.matches(SEAT, secrets.of(new UUID(0, 2)))).isFalse();
        assertThat(secrets.matches(SEAT, "")).isFalse();
        assertThat(new InvitationSecret("another key that is long enough, too").matches(SEAT, secrets.of(SEAT)))
                .isFalse();
    }

    @Test
    void a_key_that_could_be_guessed_stops_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvitationSecret(""))
                .withMessageContaining("kopir.directory.invitation-key");
    }
}
