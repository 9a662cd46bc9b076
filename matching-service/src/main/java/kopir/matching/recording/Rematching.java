package kopir.matching.recording;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import kopir.matching.engine.Candidates;
import kopir.matching.member.Network;
import kopir.matching.request.Request;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Matches in the background: one request when it was submitted or changed, all standing ones when somebody's profile,
 * exclusions or places changed. Calls that come while a round is under way make one more round, however many they are.
 *
 * <p>A request and a profile that arrive together, in two instances, can miss each other. So a sweep matches every request
 * that this instance has not matched against what it knows now; it also finishes what a crash left undone.
 */
public final class Rematching {
    private static final Logger LOG = LoggerFactory.getLogger(Rematching.class);
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Requests requests;
    private final Matching matching;
    private final Network network;
    private final Map<UUID, Matched> matched = new ConcurrentHashMap<>();
    private final AtomicLong circumstances = new AtomicLong();
    private final Sinks.Many<Boolean> calls = Sinks.many().multicast().directBestEffort();
    private Disposable working = Disposables.disposed();

    public Rematching(Requests requests, Matching matching, Network network) {
        this.requests = requests;
        this.matching = matching;
        this.network = network;
    }

    /**
     * What a request was matched against. Snapshots are compared by identity: one is a new object whenever it differs.
     *
     * @param circumstances counts changes of exclusions, pairs and places that this instance made or heard of
     */
    private record Matched(long version, Candidates against, long circumstances) {}

    /** Begins to work. @param sweep how often to look for what was missed */
    public void start(Duration sweep) {
        working = Flux.merge(calls.asFlux(), Flux.interval(sweep).onBackpressureDrop())
                .onBackpressureLatest()
                .publishOn(Schedulers.parallel(), 1)
                .concatMap(_ -> missed(), 1)
                .subscribe();
    }

    public void stop() {
        working.dispose();
    }

    /** Matches one request now. The answer to its member does not wait for it. */
    public void soon(UUID request) {
        quietly(requests.find(request).flatMap(this::match))
                .subscribeOn(Schedulers.parallel())
                .subscribe();
    }

    /** Matches all that stand, soon: profiles, exclusions, pairs or places have changed. */
    public void soon() {
        circumstances.incrementAndGet();
        calls.emitNext(true, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
    }

    /** Matches all that were not matched against what is known now. */
    public Mono<Void> missed() {
        return quietly(requests.matchable()
                .filter(request -> !isMatched(request))
                .flatMap(request -> quietly(match(request)), AT_ONCE)
                .then());
    }

    private boolean isMatched(Stored<Request> request) {
        return new Matched(request.version(), network.candidates(), circumstances.get())
                .equals(matched.get(UUID.fromString(request.id())));
    }

    // The circumstances are counted before they are read: what changes meanwhile makes another round.
    private Mono<Void> match(Stored<Request> request) {
        Candidates against = network.candidates();
        long before = circumstances.get();
        UUID id = UUID.fromString(request.id());
        return matching.match(request)
                .then(requests.find(id))
                .doOnNext(after -> remember(after, against, before))
                .then();
    }

    private void remember(Stored<Request> request, Candidates against, long before) {
        UUID id = UUID.fromString(request.id());
        switch (request.state()) {
            case Request.Submitted _, Request.Open _ ->
                matched.put(id, new Matched(request.version(), against, before));
            case Request.Draft _, Request.Returned _, Request.Closed _ -> matched.remove(id);
        }
    }

    private static Mono<Void> quietly(Mono<Void> work) {
        return work.onErrorResume(error -> {
            LOG.atWarn()
                    .addKeyValue("error", error.getClass().getSimpleName())
                    .log("matching failed; the sweep tries again");
            return Mono.empty();
        });
    }
}
