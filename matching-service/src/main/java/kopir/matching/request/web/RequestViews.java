package kopir.matching.request.web;

import kopir.contracts.RequestEvent.CloseReason;
import kopir.matching.engine.Candidates;
import kopir.matching.member.Network;
import kopir.matching.request.Card;
import kopir.matching.request.Codes;
import kopir.matching.request.Request;
import kopir.matching.request.Suggestions;
import kopir.matching.request.Wish;
import kopir.matching.web.MemberNames;
import kopir.platform.delivery.Stored;
import org.jspecify.annotations.Nullable;

/** Shows requests. */
final class RequestViews {
    private final Network network;
    private final MemberNames names;

    RequestViews(Network network, MemberNames names) {
        this.network = network;
        this.names = names;
    }

    RequestView own(Stored<Request> stored) {
        return view(stored, null);
    }

    RequestView forCoordinators(Stored<Request> stored, String language) {
        return view(stored, names.known(stored.state().origin().member(), language));
    }

    private RequestView view(Stored<Request> stored, MemberNames.@Nullable Known member) {
        Request request = stored.state();
        Wish wish = request.wish();
        return new RequestView(
                request.id(),
                Codes.status(request),
                closed(request),
                request instanceof Request.Returned returned ? returned.question() : null,
                wish.text(),
                wish.needs(),
                wish.languages(),
                wish.interpretation(),
                wish.region(),
                wish.mode(),
                wish.urgency(),
                wish.neededBy(),
                wish.offers(),
                request.origin().createdAt(),
                stored.version(),
                member,
                cardsReady(request));
    }

    private static @Nullable CloseReason closed(Request request) {
        return request instanceof Request.Closed closed ? closed.reason() : null;
    }

    private int cardsReady(Request request) {
        Candidates candidates = network.candidates();
        return request instanceof Request.Open open
                ? (int) Suggestions.approved(open.suggestions())
                        .filter(approved -> approved.card() instanceof Card.Shown)
                        .filter(approved ->
                                candidates.findVerified(approved.candidate()).isPresent())
                        .count()
                : 0;
    }
}
