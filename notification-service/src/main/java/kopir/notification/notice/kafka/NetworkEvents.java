package kopir.notification.notice.kafka;

import java.util.List;
import kopir.contracts.MemberEvent;
import kopir.contracts.SeatEvent;
import kopir.notification.erasure.Erasure;
import kopir.notification.network.mongo.LearntNetwork;
import kopir.notification.notice.Announcement;
import kopir.notification.notice.Announcer;
import kopir.notification.notice.NoticeTable;
import kopir.notification.notice.Occasion;
import kopir.platform.delivery.EventHandler;
import kopir.platform.delivery.Received;
import kopir.platform.seat.ProjectedSeats;
import reactor.core.publisher.Mono;

/**
 * What happens to every event, whatever its topic: the occasion is remembered, the news is learnt, the notices are made.
 * In this order, because what is new in an event is told by what was known before it: a process that dies before the
 * learning finds the same news again, one that dies after it left an occasion that is looked at again.
 */
public final class NetworkEvents implements EventHandler {
    private final LearntNetwork network;
    private final ProjectedSeats seats;
    private final Announcer announcer;
    private final Erasure erasure;

    public NetworkEvents(LearntNetwork network, ProjectedSeats seats, Announcer announcer, Erasure erasure) {
        this.network = network;
        this.seats = seats;
        this.announcer = announcer;
        this.erasure = erasure;
    }

    @Override
    public Mono<Handled> handle(Received received) {
        return network.before(received.event())
                .map(before -> NoticeTable.rows(received.event(), before))
                .flatMap(rows -> rows.isEmpty() ? learn(received) : remember(received, rows));
    }

    private Mono<Handled> remember(Received received, List<Announcement> rows) {
        Occasion occasion = new Occasion(received.id(), received.time(), rows);
        return announcer
                .remember(occasion)
                .flatMap(isNew -> learn(received)
                        .flatMap(handled ->
                                isNew ? announcer.announce(occasion).thenReturn(handled) : Mono.just(handled)));
    }

    private Mono<Handled> learn(Received received) {
        return switch (received.event()) {
            case SeatEvent _ -> seats.handle(received);
            case MemberEvent.Erased erased ->
                network.keep(erased)
                        .flatMap(handled -> erasure.carryOut(erased.member()).thenReturn(handled));
            default -> network.keep(received.event());
        };
    }
}
