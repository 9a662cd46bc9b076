package kopir.identity.link;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts what becomes of attempts to sign in: {@code kopir_signins_total{outcome}}. */
public final class SignIns {
    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    public SignIns(MeterRegistry metrics) {
        for (Outcome outcome : Outcome.values()) {
            // All from the start, at zero: a rate over a series that appears with its first event misses that event.
            counters.put(
                    outcome,
                    Counter.builder("kopir.signins")
                            .description("Attempts to sign in, by what became of them")
                            .tag(
                                    "outcome",
                                    outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .register(metrics));
        }
    }

    /** In the metric in lower case, with hyphens. */
    public enum Outcome {
        /** The mail server took a link. */
        LINK_SENT,
        /** The person who runs the installation asked for a link. */
        ADMIN_LINK,
        /** The address has had its share of links for now. */
        ADDRESS_LIMITED,
        /** The client has asked too often. */
        CLIENT_LIMITED,
        /** The mail server does not accept mail for this address. */
        MAIL_REFUSED,
        /** The mail server could not be reached, or took nothing. */
        MAIL_FAILED,
        /** Somebody is signed in. */
        SIGNED_IN,
        /** The link was unknown, used or too old. */
        LINK_INVALID
    }

    public void count(Outcome outcome) {
        Objects.requireNonNull(counters.get(outcome)).increment();
    }
}
