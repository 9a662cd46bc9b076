package kopir.matching.request;

import java.util.UUID;
import java.util.function.Function;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.engine.Candidates;
import kopir.matching.member.Network;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The requester says yes or no to a card. A first yes begins an introduction; further ones wait in their order. */
public final class AnswerCard {
    private final Requests requests;
    private final Network network;
    private final Function<UUID, Mono<Void>> settle;

    /** @param settle begins or goes on with the request's offer; must not fail */
    public AnswerCard(Requests requests, Network network, Function<UUID, Mono<Void>> settle) {
        this.requests = requests;
        this.network = network;
        this.settle = settle;
    }

    /**
     * Safe to repeat: the same answer again changes nothing.
     *
     * @param reason of a no; stays with the coordinators
     */
    public Mono<Decision<Stored<Request>>> answer(
            UUID request, UUID member, UUID card, boolean yes, @Nullable String reason) {
        return requests.change(request, stored -> decide(stored.state(), member, card, yes, reason))
                .flatMap(decided -> decided instanceof Decision.Made<?>
                        ? settle.apply(request).thenReturn(decided)
                        : Mono.just(decided));
    }

    private Decision<? extends Change<?>> decide(
            Request request, UUID member, UUID card, boolean yes, @Nullable String reason) {
        Candidates candidates = network.candidates();
        if (!request.origin().member().equals(member) || isHidden(request, card, candidates)) {
            return Decision.refused(new Refusal.NotFound());
        }
        if (!(request instanceof Request.Open open)) {
            return Decision.refused(new Refusal.NotInThisState(Codes.code(request)));
        }
        return yes && candidates.findVerified(member).isEmpty()
                ? Decision.refused(new Refusal.RequesterNotVerified())
                : open.answer(card, yes, reason);
    }

    /** A card of somebody whose membership is not in force any more is not shown, and so cannot be answered. */
    private static boolean isHidden(Request request, UUID card, Candidates candidates) {
        return Suggestions.card(request.suggestions(), card)
                .filter(approved ->
                        candidates.findVerified(approved.candidate()).isPresent())
                .isEmpty();
    }
}
