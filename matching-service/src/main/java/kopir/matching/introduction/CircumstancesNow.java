package kopir.matching.introduction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kopir.matching.engine.Candidates;
import kopir.matching.engine.Query;
import kopir.matching.exclusion.mongo.Exclusions;
import kopir.matching.introduction.mongo.Pairs;
import kopir.matching.introduction.mongo.Slots;
import kopir.matching.member.Network;
import kopir.matching.request.Wish;
import kopir.platform.delivery.NotYet;
import reactor.core.publisher.Mono;

/**
 * Makes the query of a request as of now. Profiles come from memory; exclusions, pairs and taken places are this service's
 * own and are read from the store each time, so that every instance sees what any of them wrote.
 */
public final class CircumstancesNow {
    private final Network network;
    private final Exclusions exclusions;
    private final Pairs pairs;
    private final Slots slots;
    private final Clock clock;

    public CircumstancesNow(Network network, Exclusions exclusions, Pairs pairs, Slots slots, Clock clock) {
        this.network = network;
        this.exclusions = exclusions;
        this.pairs = pairs;
        this.slots = slots;
        this.clock = clock;
    }

    /** A query together with everybody it is to be ranked against. */
    public record Asked(Query query, Candidates candidates) {}

    /**
     * @return an empty Mono where the requester is not known here yet
     * @throws NotYet in the Mono, while it is not clear whom this instance knows
     */
    public Mono<Asked> of(UUID requester, Wish wish) {
        if (!network.isRecalled()) {
            return Mono.error(new NotYet("what was learnt before is not read yet"));
        }
        Candidates candidates = network.candidates();
        return Mono.justOrEmpty(candidates.find(requester))
                .flatMap(profile -> of(requester)
                        .map(circumstances -> new Asked(
                                new Query(
                                        profile,
                                        wish.needs(),
                                        wish.languages(),
                                        wish.interpretation(),
                                        wish.region(),
                                        wish.mode(),
                                        wish.offers(),
                                        circumstances),
                                candidates)));
    }

    private Mono<Query.Circumstances> of(UUID requester) {
        return Mono.zip(exclusions.excludedFor(requester), pairs.of(requester), slots.taken())
                .map(found ->
                        new Query.Circumstances(found.getT1(), found.getT2(), found.getT3(), LocalDate.now(clock)));
    }
}
