package kopir.matching.recording;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.engine.HardRule;
import kopir.matching.engine.Ranking;
import kopir.matching.engine.Shortlist;
import kopir.matching.engine.Weights;
import kopir.matching.introduction.CircumstancesNow;
import kopir.matching.introduction.CircumstancesNow.Asked;
import kopir.matching.recording.mongo.Runs;
import kopir.matching.request.Change;
import kopir.matching.request.Request;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Ranks everybody for one request, records the run, and puts the proposals into the request. */
public final class Matching {
    /** More than coordinators read; enough to see who stands behind. */
    public static final int MOST = 20;

    private final Requests requests;
    private final Runs runs;
    private final CircumstancesNow now;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final Timer timer;

    public Matching(
            Requests requests, Runs runs, CircumstancesNow now, Supplier<UUID> ids, Clock clock, MeterRegistry meters) {
        this.requests = requests;
        this.runs = runs;
        this.now = now;
        this.ids = ids;
        this.clock = clock;
        this.timer = Timer.builder("kopir.match")
                .description("reading the circumstances, ranking everybody, recording the run")
                .publishPercentileHistogram()
                .register(meters);
    }

    /** Matches a request, if it is one that can be matched. Safe to repeat: an unchanged result writes nothing. */
    public Mono<Void> match(UUID id) {
        return requests.find(id).flatMap(this::match);
    }

    Mono<Void> match(Stored<Request> stored) {
        return switch (stored.state()) {
            case Request.Submitted _, Request.Open _ -> Mono.defer(() -> timed(stored));
            case Request.Draft _, Request.Returned _, Request.Closed _ -> Mono.empty();
        };
    }

    private Mono<Void> timed(Stored<Request> stored) {
        Timer.Sample sample = Timer.start();
        Request request = stored.state();
        return now.of(request.origin().member(), request.wish())
                .publishOn(Schedulers.parallel())
                .map(asked -> run(request, asked))
                .flatMap(run -> adopt(stored, run))
                .doFinally(_ -> sample.stop(timer));
    }

    private Run run(Request request, Asked asked) {
        Weights weights = Weights.inForce();
        Shortlist result = Ranking.rank(asked.query(), asked.candidates(), weights, MOST);
        return new Run(
                ids.get(),
                request.id(),
                request.origin().member(),
                clock.instant(),
                Run.Inputs.of(asked.query(), asked.candidates()),
                List.of(HardRule.values()),
                weights,
                result);
    }

    // The record is written first. Dying after it leaves a run nobody refers to, which does no harm, and the sweep
    // matches the request again.
    private Mono<Void> adopt(Stored<Request> before, Run run) {
        return bringsNothing(before.state(), run)
                ? Mono.empty()
                : runs.insert(run)
                        .then(requests.change(run.request(), current -> decide(before, current, run)))
                        .then();
    }

    private boolean bringsNothing(Request request, Run run) {
        return request instanceof Request.Open open
                && open.matched(open.run(), run.result(), today()).after().equals(open);
    }

    private Decision<? extends Change<?>> decide(Stored<Request> before, Stored<Request> current, Run run) {
        if (!current.state().wish().equals(before.state().wish())) {
            // Changed while we ranked: the change asked for a run of its own.
            return Decision.refused(new Refusal.SomeoneWasFirst());
        }
        return switch (current.state()) {
            case Request.Submitted submitted -> Decision.made(submitted.matched(run.id(), run.result(), today()));
            case Request.Open open -> Decision.made(open.matched(run.id(), run.result(), today()));
            case Request.Draft _, Request.Returned _, Request.Closed _ ->
                Decision.refused(new Refusal.SomeoneWasFirst());
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
