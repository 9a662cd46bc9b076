package kopir.matching.request;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kopir.contracts.RequestEvent;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.member.Network;
import kopir.matching.recognition.Tripwire;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import reactor.core.publisher.Mono;

/** A member writes what it needs, as a draft for itself or at once for the coordinators. */
public final class AskForPartner {
    private final Requests requests;
    private final Network network;
    private final Consumer<UUID> match;
    private final Clock clock;

    /** @param match asks for a request to be matched, soon and in the background */
    public AskForPartner(Requests requests, Network network, Consumer<UUID> match, Clock clock) {
        this.requests = requests;
        this.network = network;
        this.match = match;
        this.clock = clock;
    }

    /**
     * Safe to repeat: the same origin and fingerprint give the request that exists.
     *
     * @param draft true keeps it to the member
     */
    public Mono<Decision<Stored<Request>>> ask(Origin origin, Wish wish, boolean draft) {
        Request.Draft written = new Request.Draft(origin, wish);
        if (Tripwire.stops(wish.text())) {
            // Not even a draft: a survivor's story is not kept here.
            return Mono.just(Decision.refused(new Refusal.IndividualCase(Tripwire.topics(wish.text()))));
        }
        if (draft) {
            return insert(written, List.of());
        }
        return switch (Submission.check(origin.member(), wish, network)) {
            case Decision.Refused<Wish>(Refusal why) -> Mono.just(Decision.refused(why));
            case Decision.Made<Wish> _ -> {
                Change<Request.Submitted> submitted = written.submit(clock.instant());
                yield insert(submitted.after(), submitted.events(1)).doOnNext(_ -> match.accept(origin.id()));
            }
        };
    }

    private Mono<Decision<Stored<Request>>> insert(Request request, List<RequestEvent> news) {
        return requests.insert(request, news).flatMap(written -> switch (written) {
            case DONE -> Mono.just(Decision.made(new Stored<>(request.id().toString(), 1, request)));
            case SOMEONE_WAS_FIRST -> existing(request.origin());
        });
    }

    private Mono<Decision<Stored<Request>>> existing(Origin origin) {
        return requests.find(origin.id())
                .map(stored -> isSame(stored.state().origin(), origin)
                        ? Decision.made(stored)
                        : Decision.<Stored<Request>>refused(new Refusal.KeyReused()))
                .defaultIfEmpty(Decision.refused(new Refusal.NotFound()));
    }

    private static boolean isSame(Origin one, Origin other) {
        return one.member().equals(other.member()) && one.fingerprint().equals(other.fingerprint());
    }
}
