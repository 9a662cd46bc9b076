package kopir.notification.delivery;

import java.util.Optional;
import java.util.UUID;
import kopir.notification.delivery.Delivery.Withheld.Reason;
import kopir.notification.network.mongo.LearntNetwork;
import kopir.notification.notice.Announcement;
import kopir.notification.notice.Readers;
import kopir.notification.notice.mongo.Occasions;
import kopir.notification.preference.mongo.PreferenceStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether a message should still be sent, asked right before it is: everything may have changed since it was queued. */
public final class LastCheck {
    private final PreferenceStore preferences;
    private final Occasions occasions;
    private final LearntNetwork network;
    private final Readers readers;

    public LastCheck(PreferenceStore preferences, Occasions occasions, LearntNetwork network, Readers readers) {
        this.preferences = preferences;
        this.occasions = occasions;
        this.network = network;
        this.readers = readers;
    }

    /** What speaks against it, or an empty Optional. */
    public Mono<Optional<Reason>> of(Letter letter) {
        return preferences
                .of(letter.seat())
                .flatMap(wishes -> wishes.wantsEmail(letter.kind())
                        ? isStillTrue(letter).map(so -> so ? Optional.empty() : Optional.of(Reason.NO_LONGER_TRUE))
                        : Mono.just(Optional.of(Reason.SWITCHED_OFF)));
    }

    private Mono<Boolean> isStillTrue(Letter letter) {
        return occasions
                .find(letter.cause())
                .flatMapMany(occasion -> Flux.fromIterable(occasion.announcements(letter.kind())))
                .filterWhen(row -> isStillFor(row, letter.seat()))
                .hasElements();
    }

    private Mono<Boolean> isStillFor(Announcement row, UUID seat) {
        return network.fulfils(row.conditions())
                .flatMap(fulfilled -> fulfilled ? readers.isIn(row.to(), seat) : Mono.just(false));
    }
}
