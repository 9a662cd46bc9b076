package kopir.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import kopir.contracts.Topics;
import kopir.platform.delivery.ProjectionAge;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    @Test
    void nobody_is_told_anything_before_the_topics_were_read_to_the_end() {
        ProjectionAge justStarted = new ProjectionAge(
                "127.0.0.1:1",
                "notification",
                List.of(Topics.MEMBERS, Topics.SEATS, Topics.EXCLUSIONS),
                Clock.systemUTC(),
                new SimpleMeterRegistry());

        assertThat(new Freshness(justStarted).isGiven()).isFalse();
    }
}
