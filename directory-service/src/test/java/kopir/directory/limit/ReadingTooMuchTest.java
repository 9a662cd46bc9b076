package kopir.directory.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kopir.platform.http.Problem;
import org.junit.jupiter.api.Test;

/** Somebody reads more than people read. */
class ReadingTooMuchTest {
    private static final UUID PERSON = new UUID(0, 1);

    @Test
    void after_a_burst_one_waits_and_others_do_not() {
        Limits limits = new Limits(new Limits.PerMinute(3, 1, 1, 1));
        for (int i = 0; i < 3; i++) {
            limits.reading(PERSON);
        }

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> limits.reading(PERSON))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode().value()).isEqualTo(429);
                    assertThat(refused.getHeaders().getFirst("Retry-After")).isNotEqualTo("0");
                });
        limits.reading(new UUID(0, 2));
        limits.contacts(PERSON);
    }

    @Test
    void slow_but_steady_reading_is_noticed_once_an_hour() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        UnusualReading unusual = new UnusualReading(5, meters, clock);

        readMembers(unusual, 5);
        readMembers(unusual, 5);
        assertThat(told(meters)).as("five members, twice each").isZero();

        readMembers(unusual, 20);
        assertThat(told(meters)).as("twenty members in the same hour").isEqualTo(1);

        now.updateAndGet(then -> then.plus(Duration.ofMinutes(61)));
        readMembers(unusual, 5);
        assertThat(told(meters)).as("the next hour").isEqualTo(1);
    }

    private static void readMembers(UnusualReading unusual, int members) {
        for (int i = 0; i < members; i++) {
            unusual.read(PERSON, new UUID(1, i));
        }
    }

    private static double told(SimpleMeterRegistry meters) {
        return meters.counter("kopir.directory.unusual.readings").count();
    }
}
