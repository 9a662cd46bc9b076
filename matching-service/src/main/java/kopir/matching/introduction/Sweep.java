package kopir.matching.introduction;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.introduction.mongo.Introductions;
import kopir.matching.introduction.mongo.Pairs;
import kopir.matching.introduction.mongo.Slots;
import kopir.matching.request.Card;
import kopir.matching.request.Request;
import kopir.matching.request.Suggestions;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Looks through what is under way for what time has ended and what a crash left undone. Every instance does; all it does
 * is safe to repeat.
 */
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Requests requests;
    private final Introductions introductions;
    private final Slots slots;
    private final Pairs pairs;
    private final Offering offering;
    private final Clock clock;
    private Set<UUID> ownerless = Set.of();
    private Disposable sweeping = Disposables.disposed();

    public Sweep(
            Requests requests, Introductions introductions, Slots slots, Pairs pairs, Offering offering, Clock clock) {
        this.requests = requests;
        this.introductions = introductions;
        this.slots = slots;
        this.pairs = pairs;
        this.offering = offering;
        this.clock = clock;
    }

    public void start(Duration every) {
        sweeping = Flux.interval(every, Schedulers.parallel())
                .onBackpressureDrop()
                .concatMap(_ -> once())
                .subscribe();
    }

    public void stop() {
        sweeping.dispose();
    }

    /** One round. A part that fails is logged and done in the next round. */
    public Mono<Void> once() {
        return quietly(expireOffers())
                .then(quietly(closeWhatIsTooLate()))
                .then(quietly(settleRequests()))
                .then(quietly(takeBackOffersOfClosedRequests()))
                .then(quietly(freePlaces()));
    }

    private Mono<Void> expireOffers() {
        return introductions
                .overdue(clock.instant())
                .concatMap(stored -> introductions.change(UUID.fromString(stored.id()), this::expire))
                .concatMap(decided -> decided instanceof Decision.Made<Stored<Introduction>>(var expired)
                        ? offering.after(expired.state())
                        : Mono.empty())
                .then();
    }

    private Decision<? extends Introduction.Change<?>> expire(Stored<Introduction> stored) {
        return stored.state() instanceof Introduction.OfferedToCandidate offered && offered.isOverdue(clock.instant())
                ? Decision.made(offered.expire(clock.instant()))
                : Decision.refused(new Refusal.AlreadyAnswered());
    }

    /** A request is closed once nobody can help in time, unless two are just being brought together. */
    private Mono<Void> closeWhatIsTooLate() {
        LocalDate today = LocalDate.now(clock);
        return requests.open()
                .filter(stored -> isTooLate(stored.state(), today))
                .concatMap(stored -> requests.change(
                        UUID.fromString(stored.id()),
                        now -> now.state() instanceof Request.Open open && isTooLate(open, today)
                                ? Decision.made(open.close(CloseReason.EXPIRED, clock.instant()))
                                : Decision.refused(new Refusal.NotFound())))
                .then();
    }

    private static boolean isTooLate(Request request, LocalDate today) {
        return request instanceof Request.Open open
                && open.offer() == null
                && open.wish().neededBy() != null
                && open.wish().neededBy().isBefore(today);
    }

    private Mono<Void> settleRequests() {
        return requests.open()
                .filter(stored -> stored.state() instanceof Request.Open open && hasSomethingToSettle(open))
                .concatMap(stored -> offering.settle(UUID.fromString(stored.id())))
                .then();
    }

    private static boolean hasSomethingToSettle(Request.Open open) {
        return open.offer() != null
                || Suggestions.approved(open.suggestions())
                        .anyMatch(approved -> approved.card() instanceof Card.Accepted);
    }

    private Mono<Void> takeBackOffersOfClosedRequests() {
        return introductions
                .underWay()
                .concatMap(stored -> offering.settle(stored.state().parties().request()))
                .then();
    }

    /**
     * A place whose introduction has ended is given back with all that belongs to it. One whose introduction does not
     * exist, and that no request means to begin, is given back when it was so in the last round too: in between somebody
     * may have been at work.
     */
    private Mono<Void> freePlaces() {
        Set<UUID> suspects = new HashSet<>();
        return reserved()
                .flatMapMany(reserved -> slots.all().filter(taken -> !reserved.contains(taken.introduction())))
                .concatMap(taken -> introductions
                        .find(taken.introduction())
                        .map(stored -> offering.after(stored.state()))
                        .switchIfEmpty(Mono.fromSupplier(() -> freeOwnerless(taken, suspects)))
                        .flatMap(work -> work))
                .then(Mono.fromRunnable(() -> ownerless = suspects));
    }

    private Mono<Void> freeOwnerless(Slots.Taken taken, Set<UUID> suspects) {
        if (!ownerless.contains(taken.introduction())) {
            suspects.add(taken.introduction());
            return Mono.empty();
        }
        return pairs.letGo(taken.introduction()).then(slots.giveBack(taken.candidate(), taken.introduction()));
    }

    private Mono<Set<UUID>> reserved() {
        return requests.open()
                .mapNotNull(stored -> stored.state() instanceof Request.Open open && open.offer() != null
                        ? open.offer().introduction()
                        : null)
                .collect(Collectors.toSet());
    }

    private static Mono<Void> quietly(Mono<Void> part) {
        return part.onErrorResume(error -> {
            LOG.atWarn()
                    .addKeyValue("error", error.getClass().getSimpleName())
                    .log("sweep failed in part; the next one tries again");
            return Mono.empty();
        });
    }
}
