package kopir.directory.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import kopir.contracts.GrantEvent;
import kopir.contracts.GrantEvent.Reason;
import org.junit.jupiter.api.Test;

/** A grant opens once at most: only an open one has a step, and what is told of each state. */
class GrantTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final UUID REQUESTER = new UUID(0, 1);
    private static final UUID CANDIDATE = new UUID(0, 2);

    @Test
    void an_open_grant_closes_with_its_reason() {
        Access.Closed closed = new Access.Open(NOW).close(Reason.REVOKED, CANDIDATE, NOW.plusSeconds(1));

        assertThat(closed).isEqualTo(new Access.Closed(Reason.REVOKED, CANDIDATE, NOW.plusSeconds(1)));
    }

    @Test
    void each_state_is_told_as_what_it_is() {
        assertThat(GrantNews.of(grant(new Access.Open(NOW)), 1)).isInstanceOf(GrantEvent.Opened.class);
        assertThat(GrantNews.of(grant(new Access.Refused(Reason.EXCLUDED, NOW)), 1))
                .isInstanceOfSatisfying(GrantEvent.Refused.class, told -> {
                    assertThat(told.grant().status()).isEqualTo(GrantEvent.Status.REFUSED);
                    assertThat(told.grant().reason()).isEqualTo(Reason.EXCLUDED);
                });
        assertThat(GrantNews.of(grant(new Access.Closed(Reason.REVOKED, CANDIDATE, NOW)), 2))
                .isInstanceOfSatisfying(GrantEvent.Closed.class, told -> {
                    assertThat(told.version()).isEqualTo(2);
                    assertThat(told.grant().closedBy()).isEqualTo(CANDIDATE);
                });
    }

    @Test
    void it_is_between_its_two_sides_whichever_is_named_first() {
        Grant grant = grant(new Access.Open(NOW));

        assertThat(grant.isBetween(REQUESTER, CANDIDATE)).isTrue();
        assertThat(grant.isBetween(CANDIDATE, REQUESTER)).isTrue();
        assertThat(grant.isBetween(CANDIDATE, CANDIDATE)).isFalse();
        assertThat(grant.isBetween(REQUESTER, new UUID(0, 3))).isFalse();
    }

    private static Grant grant(Access access) {
        return new Grant(new UUID(0, 9), REQUESTER, CANDIDATE, access);
    }
}
