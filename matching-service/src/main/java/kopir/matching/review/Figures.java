package kopir.matching.review;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import kopir.matching.request.mongo.Requests;
import reactor.core.publisher.Mono;

/** What operators see of the desk: how many requests are open, and how long the one that waits longest has waited. */
public final class Figures {
    private final Requests requests;
    private final Queue queue;
    private final Clock clock;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    public Figures(Requests requests, Queue queue, Clock clock, MeterRegistry meters) {
        this.requests = requests;
        this.queue = queue;
        this.clock = clock;
        meters.gauge("kopir.requests.open", open);
        meters.gauge("kopir.review.oldest.seconds", oldestSeconds);
    }

    /** Counts anew. */
    public Mono<Void> refresh() {
        return requests.countMatchable()
                .doOnNext(open::set)
                .then(queue.waiting())
                .doOnNext(waiting -> oldestSeconds.set(waiting.stream()
                        .findFirst()
                        .map(oldest -> Duration.between(oldest.since(), clock.instant())
                                .toSeconds())
                        .orElse(0L)))
                .then();
    }
}
