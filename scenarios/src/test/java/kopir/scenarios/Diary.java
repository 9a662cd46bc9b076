package kopir.scenarios;

import java.time.Duration;
import java.time.Instant;

/** What happened when, for whoever reads the output of a run. */
final class Diary {
    private final Instant begin = Instant.now();

    void write(String what) {
        System.out.printf("%4d s: %s%n", Duration.between(begin, Instant.now()).toSeconds(), what);
    }
}
