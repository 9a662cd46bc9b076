package kopir.notification.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kopir.notification.key.mongo.StoredKey;
import kopir.notification.network.mongo.LearntNetwork;
import kopir.notification.notice.Readers.Reader;
import kopir.notification.notice.mongo.Notices;
import kopir.notification.notice.mongo.Occasions;
import kopir.notification.notice.mongo.Occasions.Open;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the notices of an occasion. It looks at once, and again a few times within a minute: the topics are read side by
 * side, so the news of a member's verification or of a seat may come after the event that needs them. Notices made
 * before are found again by their ids, so looking often and dying in between do no harm.
 */
public final class Announcer {
    /** How long after one look the next follows; after the last the occasion is settled. */
    private static final List<Duration> LOOKS =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(14), Duration.ofSeconds(40));

    private final Occasions occasions;
    private final Notices notices;
    private final LearntNetwork network;
    private final Readers readers;
    private final Freshness freshness;
    private final StoredKey key;
    private final List<Channel> channels;
    private final Clock clock;
    private final MeterRegistry meters;

    public Announcer(
            Occasions occasions,
            Notices notices,
            LearntNetwork network,
            Readers readers,
            Freshness freshness,
            StoredKey key,
            List<Channel> channels,
            Clock clock,
            MeterRegistry meters) {
        this.occasions = occasions;
        this.notices = notices;
        this.network = network;
        this.readers = readers;
        this.freshness = freshness;
        this.key = key;
        this.channels = channels;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Keeps an occasion, to be announced now by the caller, or soon by {@link #lookAgain()} if the process dies before.
     *
     * @return whether it is new
     */
    public Mono<Boolean> remember(Occasion occasion) {
        return occasions.add(occasion, clock.instant().plus(LOOKS.getFirst()));
    }

    /** Makes the notices of an occasion just remembered. */
    public Mono<Void> announce(Occasion occasion) {
        return announce(new Open(occasion, 0, 0));
    }

    /** Looks at every occasion whose time for another look has come. */
    public Mono<Void> lookAgain() {
        return occasions.toLookAt(clock.instant()).concatMap(this::announce).then();
    }

    private Mono<Void> announce(Open open) {
        Instant now = clock.instant();
        if (!freshness.isGiven()) {
            return occasions.lookAgain(open, now.plus(LOOKS.getFirst()));
        }
        return Flux.fromIterable(open.occasion().announcements())
                .concatMap(row -> make(open.occasion(), row))
                .count()
                .flatMap(made -> put(open.lookedAt(made), now));
    }

    private Mono<Void> put(Open open, Instant now) {
        if (open.looks() < LOOKS.size()) {
            return occasions.lookAgain(open, now.plus(LOOKS.get(open.looks())));
        }
        if (open.made() == 0) {
            count("withheld");
        }
        return occasions.settle(open.occasion().event());
    }

    private Flux<Notice> make(Occasion occasion, Announcement row) {
        return network.fulfils(row.conditions())
                .flatMapMany(fulfilled -> fulfilled ? readers.of(row.to()) : Flux.<Reader>empty())
                .concatMap(reader -> notice(occasion, row, reader))
                .concatMap(this::make);
    }

    private Mono<Notice> notice(Occasion occasion, Announcement row, Reader reader) {
        var id = Notice.id(reader.seat(), row.kind(), occasion.event());
        return key.get()
                .map(signing -> new Notice(
                        id,
                        reader.seat(),
                        reader.member(),
                        row.kind(),
                        occasion.event(),
                        occasion.at(),
                        row.link(),
                        VerificationCode.of(id, signing),
                        false));
    }

    /** Passes it to the channels whether it is new or not: the process may have died between the two. */
    private Mono<Notice> make(Notice notice) {
        return notices.add(notice, clock.instant())
                .doOnNext(added -> {
                    if (added && notice.kind().isForPortal()) {
                        count("made");
                    }
                })
                .flatMap(added -> Flux.fromIterable(channels)
                        .concatMap(channel -> channel.pass(notice))
                        .then(added ? Mono.just(notice) : Mono.empty()));
    }

    private void count(String outcome) {
        meters.counter("kopir.notices", "channel", "portal", "outcome", outcome).increment();
    }
}
