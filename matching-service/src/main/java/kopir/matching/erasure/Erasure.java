package kopir.matching.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kopir.contracts.AcknowledgementEvent.ErasureCarriedOut;
import kopir.contracts.ExclusionEvent;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.matching.decision.Decision;
import kopir.matching.exclusion.Exclusion;
import kopir.matching.exclusion.mongo.Exclusions;
import kopir.matching.introduction.Introduction;
import kopir.matching.introduction.TakePart;
import kopir.matching.introduction.mongo.Introductions;
import kopir.matching.introduction.mongo.Pairs;
import kopir.matching.introduction.mongo.Slots;
import kopir.matching.recording.mongo.Runs;
import kopir.matching.request.Change;
import kopir.matching.request.Request;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Stored;
import reactor.core.publisher.Mono;

/**
 * Carries out a member's erasure here: its requests with their words, its place in others' requests and runs, its
 * introductions, exclusions and pairs. First everything goes, then it is said: a process that dies in between is told of
 * the erasure again and finds less to do.
 */
public final class Erasure {
    private static final String SERVICE = "matching";

    private final Requests requests;
    private final Introductions introductions;
    private final TakePart takePart;
    private final Exclusions exclusions;
    private final Pairs pairs;
    private final Slots slots;
    private final Runs runs;
    private final Aggregates<CarriedOut> carriedOut;
    private final Clock clock;

    /** @param carriedOut one for each erased member, by its id */
    public Erasure(
            Requests requests,
            Introductions introductions,
            TakePart takePart,
            Exclusions exclusions,
            Pairs pairs,
            Slots slots,
            Runs runs,
            Aggregates<CarriedOut> carriedOut,
            Clock clock) {
        this.requests = requests;
        this.introductions = introductions;
        this.takePart = takePart;
        this.exclusions = exclusions;
        this.pairs = pairs;
        this.slots = slots;
        this.runs = runs;
        this.carriedOut = carriedOut;
        this.clock = clock;
    }

    /** That a member's erasure was carried out, and when. */
    public record CarriedOut(UUID member, Instant at) {}

    /** Safe to repeat: it is said once, under the member's id. */
    public Mono<Void> carryOut(UUID member) {
        return introductions(member)
                .then(Mono.defer(() -> ownRequests(member)))
                .then(Mono.defer(() -> othersRequests(member)))
                .then(Mono.defer(() -> exclusions(member)))
                .then(Mono.defer(() -> pairs.forget(member)))
                .then(Mono.defer(() -> slots.forget(member)))
                .then(Mono.defer(() -> runs.forget(member)))
                .then(Mono.defer(() -> acknowledge(member)));
    }

    /** What goes on ends first, so that the other side moves on and hears of it. */
    private Mono<Void> introductions(UUID member) {
        return introductions
                .ofMember(member)
                .concatMap(stored -> ended(stored).flatMap(after -> introductions.erase(after, List.of())))
                .then();
    }

    private Mono<Stored<Introduction>> ended(Stored<Introduction> stored) {
        UUID id = stored.state().parties().id();
        return stored.state().takesAPlace() ? takePart.revoke(id).then(introductions.find(id)) : Mono.just(stored);
    }

    private Mono<Void> ownRequests(UUID member) {
        return requests.ofMember(member)
                .concatMap(stored -> requests.erase(stored, lastNews(stored)))
                .then();
    }

    private List<RequestEvent> lastNews(Stored<Request> stored) {
        Instant now = clock.instant();
        long version = stored.version() + 1;
        return switch (stored.state()) {
            case Request.Submitted submitted ->
                submitted.close(CloseReason.WITHDRAWN, now).events(version);
            case Request.Returned returned ->
                returned.close(CloseReason.WITHDRAWN, now).events(version);
            case Request.Open open -> open.close(CloseReason.WITHDRAWN, now).events(version);
            case Request.Draft _, Request.Closed _ -> List.of();
        };
    }

    private Mono<Void> othersRequests(UUID member) {
        return requests.suggesting(member)
                .concatMap(stored -> requests.change(
                        UUID.fromString(stored.id()),
                        now -> Decision.made(Change.silently(now.state().without(member)))))
                .then();
    }

    private Mono<Void> exclusions(UUID member) {
        return exclusions
                .concerning(member)
                .concatMap(stored -> exclusions.erase(stored, lastNews(stored.state(), stored.version() + 1)))
                .then();
    }

    private static List<ExclusionEvent> lastNews(Exclusion exclusion, long version) {
        return switch (exclusion) {
            case Exclusion.InForce inForce -> inForce.lift().events(version);
            case Exclusion.Lifted _ -> List.of();
        };
    }

    private Mono<Void> acknowledge(UUID member) {
        return carriedOut
                .insert(
                        member.toString(),
                        new CarriedOut(member, clock.instant()),
                        List.of(new ErasureCarriedOut(SERVICE, member, 1)))
                .then();
    }
}
