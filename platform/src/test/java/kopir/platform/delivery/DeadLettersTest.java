package kopir.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.BackOffExecution;

/** How often a record comes again before it is put aside. */
class DeadLettersTest {
    private static final int OFTEN = 1_000;

    @Test
    void what_cannot_be_read_is_put_aside_at_once() {
        assertThat(tries(new UnreadableEvent("no-data"))).isZero();
    }

    @Test
    void a_defect_gets_five_more_chances() {
        assertThat(tries(new IllegalStateException("a defect"))).isEqualTo(5);
    }

    @Test
    void while_the_store_is_away_or_something_is_still_to_come_nothing_is_ever_put_aside() {
        assertThat(tries(new MongoTimeoutException("away"))).isEqualTo(OFTEN);
        assertThat(tries(new MongoSocketReadTimeoutException("frozen", new ServerAddress(), new Exception())))
                .isEqualTo(OFTEN);
        assertThat(tries(new NotYet("the exclusions"))).isEqualTo(OFTEN);
    }

    /** As the container passes it on: inside exceptions of its own. */
    private static long tries(RuntimeException cause) {
        BackOffExecution waits = DeadLetters.backOff(new RuntimeException("listener failed", new Exception(cause)))
                .start();
        return IntStream.range(0, OFTEN)
                .takeWhile(_ -> waits.nextBackOff() != BackOffExecution.STOP)
                .count();
    }
}
