package kopir.notification.delivery;

import java.time.Clock;
import kopir.notification.delivery.mongo.Deliveries;
import kopir.notification.notice.Channel;
import kopir.notification.notice.Notice;
import reactor.core.publisher.Mono;

/** Queues a message for each notice; the courier decides at the moment of sending whether it is wanted and still true. */
public final class EmailChannel implements Channel {
    private final Deliveries deliveries;
    private final Courier courier;
    private final Clock clock;

    public EmailChannel(Deliveries deliveries, Courier courier, Clock clock) {
        this.deliveries = deliveries;
        this.courier = courier;
        this.clock = clock;
    }

    @Override
    public Mono<Void> pass(Notice notice) {
        Letter letter = Letter.of(notice);
        // News that lay about for a day is told by the portal alone: it is not worth a message any more.
        return clock.instant().isBefore(letter.deadline())
                ? deliveries
                        .queue(letter, clock.instant())
                        .doOnNext(this::nudge)
                        .then()
                : Mono.empty();
    }

    private void nudge(boolean isNew) {
        if (isNew) {
            courier.nudge();
        }
    }
}
