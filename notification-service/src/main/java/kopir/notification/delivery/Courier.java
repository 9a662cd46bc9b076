package kopir.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;
import kopir.notification.address.Addresses;
import kopir.notification.delivery.Delivery.Failed;
import kopir.notification.delivery.Delivery.Failed.Why;
import kopir.notification.delivery.Delivery.GivenUp;
import kopir.notification.delivery.Delivery.Open;
import kopir.notification.delivery.Delivery.Reserved;
import kopir.notification.delivery.Delivery.Taken;
import kopir.notification.delivery.Delivery.Withheld;
import kopir.notification.delivery.mongo.Deliveries;
import kopir.notification.notice.Freshness;
import kopir.platform.delivery.Stored;
import kopir.platform.delivery.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Sends what is due, a few at a time: reserve, ask whether it should be sent still, ask where to, send, record. Two
 * couriers may find the same delivery; the reservation is a write that one of them wins.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 4;

    private final Deliveries deliveries;
    private final Freshness freshness;
    private final LastCheck lastCheck;
    private final Addresses addresses;
    private final Composer composer;
    private final Post post;
    private final Backoff backoff;
    private final DoubleSupplier chance;
    private final Duration longest;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Sinks.Many<Boolean> nudges = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final Sinks.Empty<Void> closed = Sinks.empty();

    /** @param longest what one attempt may take; if its process dies, the next begins after one and a half times that */
    public Courier(
            Deliveries deliveries,
            Freshness freshness,
            LastCheck lastCheck,
            Addresses addresses,
            Composer composer,
            Post post,
            Backoff backoff,
            DoubleSupplier chance,
            Duration longest,
            Clock clock,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.freshness = freshness;
        this.lastCheck = lastCheck;
        this.addresses = addresses;
        this.composer = composer;
        this.post = post;
        this.backoff = backoff;
        this.chance = chance;
        this.longest = longest;
        this.clock = clock;
        this.meters = meters;
    }

    /** Begins to look for due deliveries, every second and at each nudge. */
    public void start() {
        Flux.merge(Flux.interval(EVERY).onBackpressureDrop().map(_ -> true), nudges.asFlux())
                .onBackpressureLatest()
                .concatMap(_ -> due(), 1)
                .takeUntilOther(closing.asMono())
                .flatMap(this::deliver, AT_ONCE, 1)
                .doFinally(_ -> closed.tryEmitEmpty())
                .subscribe();
    }

    /** Takes nothing more; completes when what is being sent is sent and recorded. */
    public Mono<Void> stop() {
        closing.tryEmitEmpty();
        return closed.asMono();
    }

    /** Something is due now: no need to wait for the next round. */
    public void nudge() {
        // Lost where a round is running or another thread nudges: the next round finds it.
        nudges.tryEmitNext(true);
    }

    private Flux<Stored<Delivery>> due() {
        return freshness.isGiven()
                ? deliveries
                        .due(clock.instant())
                        .onErrorResume(error -> waits(error).thenMany(Flux.empty()))
                : Flux.empty();
    }

    private Mono<Void> deliver(Stored<Delivery> found) {
        return taken(found.state())
                .map(taken -> deliveries
                        .save(found, taken)
                        .flatMap(written -> written == Written.DONE ? goOn(found, taken) : Mono.<Void>empty()))
                .orElse(Mono.empty())
                .onErrorResume(this::waits);
    }

    private Optional<Taken> taken(Delivery found) {
        return found instanceof Open open ? open.take(clock.instant(), lease()) : Optional.empty();
    }

    // Half as much again, so that an attempt that was broken off, and may still be talking, is not overtaken by
    // the next one.
    private Duration lease() {
        return longest.plus(longest.dividedBy(2));
    }

    private Mono<Void> goOn(Stored<Delivery> found, Taken taken) {
        return switch (taken) {
            case GivenUp over -> Mono.fromRunnable(() -> record(over));
            case Reserved reserved ->
                attempt(reserved).flatMap(next -> keep(new Stored<>(found.id(), found.version() + 1, reserved), next));
        };
    }

    private Mono<Delivery> attempt(Reserved reserved) {
        return lastCheck
                .of(reserved.letter())
                .flatMap(against -> against.<Mono<Delivery>>map(reason -> Mono.just(reserved.withheld(reason)))
                        .orElseGet(() -> askWhereTo(reserved)))
                .timeout(longest)
                .onErrorResume(TimeoutException.class, _ -> Mono.just(later(reserved, Why.TOO_SLOW)));
    }

    private Mono<Delivery> askWhereTo(Reserved reserved) {
        return addresses.of(reserved.letter().seat()).flatMap(answer -> switch (answer) {
            case Addresses.Known known -> send(reserved, known);
            case Addresses.NotToBeWrittenTo() -> Mono.just(reserved.withheld(Withheld.Reason.NOT_TO_BE_WRITTEN_TO));
            case Addresses.Away() -> Mono.just(later(reserved, Why.DIRECTORY_AWAY));
        });
    }

    private Mono<Delivery> send(Reserved reserved, Addresses.Known known) {
        return composer.write(reserved.letter(), known).flatMap(post::send).map(answer -> switch (answer) {
            // Dying before this is recorded sends it once more, under the same Message-ID.
            case TAKEN -> reserved.sent(clock.instant());
            case REFUSED -> reserved.refused();
            case AWAY -> later(reserved, Why.MAIL_SERVER_AWAY);
        });
    }

    private Delivery later(Reserved reserved, Why why) {
        Duration wait = backoff.after(reserved.attempts(), chance.getAsDouble());
        return reserved.failed(why, clock.instant().plus(wait));
    }

    // The store may be away just now: forgetting that a message went out would send it again.
    private Mono<Void> keep(Stored<Delivery> reserved, Delivery next) {
        return deliveries
                .save(reserved, next)
                .retryWhen(Retry.backoff(8, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(10)))
                .doOnNext(_ -> record(next))
                .then();
    }

    private void record(Delivery now) {
        String outcome = switch (now) {
            case Delivery.Sent _ -> "sent";
            case Failed _ -> "failed";
            case GivenUp _ -> "given-up";
            case Withheld _ -> "withheld";
            case Delivery.Queued _, Reserved _ -> "open";
        };
        meters.counter("kopir.notices", "channel", "email", "outcome", outcome).increment();
        LOG.atInfo()
                .addKeyValue("delivery", now.letter().id())
                .addKeyValue("kind", now.letter().kind())
                .addKeyValue("outcome", outcome)
                .log("message {}", outcome);
    }

    private Mono<Void> waits(Throwable error) {
        LOG.atWarn().addKeyValue("error", error.getClass().getSimpleName()).log("messages wait");
        return Mono.empty();
    }
}
