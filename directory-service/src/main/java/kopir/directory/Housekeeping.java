package kopir.directory;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** What the directory does by itself: once after a start, as soon as the store answers, and the sweep ever after. */
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(10);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final List<Mono<Void>> indexes;
    private final List<Mono<Void>> atStart;
    private final Mono<Void> sweep;
    private Disposable working = Disposables.disposed();

    /** All of it is safe to repeat. */
    Housekeeping(List<Mono<Void>> indexes, List<Mono<Void>> atStart, Mono<Void> sweep) {
        this.indexes = List.copyOf(indexes);
        this.atStart = List.copyOf(atStart);
        this.sweep = sweep;
    }

    /** Begins in the background: HTTP does not wait for it. */
    void start() {
        working = Flux.concat(indexes)
                .thenMany(Flux.concat(atStart))
                .then()
                .doOnError(error -> log(error, "the store is away at start; trying again"))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, TRY_AGAIN))
                .thenMany(Flux.interval(SWEEP_EVERY).onBackpressureDrop())
                .concatMap(_ -> sweep.doOnError(error -> log(error, "unfinished commands wait for the next sweep"))
                        .onErrorComplete())
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe();
    }

    private static void log(Throwable error, String what) {
        LOG.atWarn().addKeyValue("error", error.getClass().getSimpleName()).log(what);
    }

    void stop() {
        working.dispose();
    }
}
