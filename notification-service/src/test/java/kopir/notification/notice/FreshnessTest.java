package kopir.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kopir.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was suspended, excluded or lost a seat a moment ago must not be told anything. */
class FreshnessTest {
    @Test
    void what_was_read_to_the_end_within_a_minute_is_good_enough() {
        assertThat(new Freshness(_ -> true, _ -> Duration.ofSeconds(60)).isGiven())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.MEMBERS, Topics.SEATS, Topics.EXCLUSIONS})
    void one_topic_that_we_may_be_behind_on_is_enough_to_wait(String behind) {
        assertThat(new Freshness(_ -> true, topic -> Duration.ofSeconds(topic.equals(behind) ? 61 : 0)).isGiven())
                .isFalse();
        assertThat(new Freshness(topic -> !topic.equals(behind), _ -> Duration.ZERO).isGiven())
                .isFalse();
    }

    @Test
    void how_far_requests_have_come_does_not_hold_up_anybody() {
        assertThat(new Freshness(
                                topic -> !topic.equals(Topics.REQUESTS),
                                topic -> Duration.ofSeconds(topic.equals(Topics.REQUESTS) ? 3600 : 0))
                        .isGiven())
                .isTrue();
    }
}
