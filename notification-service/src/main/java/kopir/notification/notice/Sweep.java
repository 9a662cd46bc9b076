package kopir.notification.notice;

import java.time.Clock;
import java.time.Duration;
import kopir.notification.notice.mongo.Occasions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Comes back to occasions until they are settled, and forgets those no topic holds any more. */
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int ROUNDS_A_DAY = (int) Duration.ofDays(1).dividedBy(EVERY);

    private final Announcer announcer;
    private final Occasions occasions;
    private final Clock clock;
    private Disposable sweeping = Disposables.disposed();

    public Sweep(Announcer announcer, Occasions occasions, Clock clock) {
        this.announcer = announcer;
        this.occasions = occasions;
        this.clock = clock;
    }

    /** Begins, and goes on until stopped. */
    public void start() {
        sweeping = Flux.interval(EVERY, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMap(this::round)
                .subscribe();
    }

    private Mono<Void> round(long number) {
        Mono<Void> forget = number % ROUNDS_A_DAY == 0 ? occasions.forgetOld(clock.instant()) : Mono.empty();
        return announcer.lookAgain().then(forget).onErrorResume(error -> {
            LOG.atWarn().addKeyValue("error", error.getClass().getSimpleName()).log("notices wait: the store is away");
            return Mono.empty();
        });
    }

    public void stop() {
        sweeping.dispose();
    }
}
