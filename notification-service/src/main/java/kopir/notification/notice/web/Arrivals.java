package kopir.notification.notice.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kopir.notification.notice.mongo.Notices;
import kopir.notification.notice.mongo.Notices.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * What came in, by whichever instance: one look into the store a second for all open streams of this instance, and none
 * while nobody listens.
 */
public final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    /** How much earlier than now a notice may carry its time and be written after our last look. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final Notices notices;
    private final Clock clock;
    private final Flux<Arrival> shared;

    public Arrivals(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
        this.shared = Flux.defer(this::tail)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, EVERY)
                        .maxBackoff(Duration.ofSeconds(10))
                        .doBeforeRetry(again -> LOG.atWarn()
                                .addKeyValue("error", again.failure().getClass().getSimpleName())
                                .log("store did not say what came in; streams are quiet meanwhile")))
                .onBackpressureBuffer(1_000)
                .publish(1)
                .refCount(1, Duration.ofSeconds(5));
    }

    /** Seats that get something new, from now on. */
    public Flux<Arrival> all() {
        return shared;
    }

    private Flux<Arrival> tail() {
        Instant start = clock.instant();
        Map<UUID, Instant> told = new LinkedHashMap<>();
        return Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> look(start, told), 1)
                .concatMapIterable(arrivals -> arrivals);
    }

    private Mono<Iterable<Arrival>> look(Instant start, Map<UUID, Instant> told) {
        Instant since = later(start, clock.instant().minus(OVERLAP));
        told.values().removeIf(made -> made.isBefore(since));
        return notices.arrivedSince(since)
                .filter(arrival -> told.put(arrival.notice(), arrival.made()) == null)
                .collectList()
                .map(arrivals -> arrivals);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
