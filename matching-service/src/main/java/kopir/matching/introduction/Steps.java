package kopir.matching.introduction;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import kopir.contracts.IntroductionEvent.Status;

/** Counts the steps introductions take, for operators. */
public final class Steps {
    private final MeterRegistry meters;

    public Steps(MeterRegistry meters) {
        this.meters = meters;
        // Known from the start, so that a rate over the first step is not lost.
        for (Status status : Status.values()) {
            counter(status);
        }
    }

    public void taken(Status status) {
        counter(status).increment();
    }

    private io.micrometer.core.instrument.Counter counter(Status status) {
        return meters.counter(
                "kopir.introductions",
                "step",
                status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
