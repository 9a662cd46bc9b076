package kopir.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import kopir.identity.MovableClock;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private final RateLimit limit = new RateLimit(clock, 2, WINDOW);

    @Test
    void one_time_too_many_waits_until_the_window_ends() {
        assertThat(limit.take("a")).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).contains(Duration.ofMinutes(10));

        clock.advance(Duration.ofMinutes(10));
        assertThat(limit.take("a")).isEmpty();
    }

    @Test
    void keys_do_not_count_for_each_other() {
        limit.take("a");
        limit.take("a");

        assertThat(limit.take("b")).isEmpty();
    }

    @Test
    void a_time_given_back_can_be_taken_again() {
        limit.take("a");
        limit.take("a");
        limit.giveBack("a");

        assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).isPresent();
    }

    @Test
    void a_flood_of_keys_loosens_the_limit_of_the_oldest_and_of_no_other() {
        limit.take("oldest");
        limit.take("oldest");
        limit.take("second");
        limit.take("second");
        IntStream.rangeClosed(1, RateLimit.MOST_KEYS - 1).forEach(one -> limit.take("key " + one));

        assertThat(limit.take("second")).isPresent();
        assertThat(limit.take("oldest")).isEmpty();
    }
}
