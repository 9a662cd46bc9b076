package kopir.matching.review;

import java.util.UUID;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.request.Change;
import kopir.matching.request.Codes;
import kopir.matching.request.Request;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import reactor.core.publisher.Mono;

/** A coordinator asks the member something before going on. */
public final class ReturnRequest {
    private final Requests requests;

    public ReturnRequest(Requests requests) {
        this.requests = requests;
    }

    /** Safe to repeat: the same question again changes nothing. */
    public Mono<Decision<Stored<Request>>> ask(UUID request, String question) {
        return requests.change(request, stored -> returned(stored.state(), question));
    }

    private static Decision<? extends Change<?>> returned(Request request, String question) {
        return switch (request) {
            case Request.Submitted submitted -> Decision.made(submitted.returned(question));
            case Request.Open open -> open.returned(question);
            case Request.Returned returned
            when returned.question().equals(question) -> Decision.made(Change.silently(returned));
            case Request.Draft _ -> Decision.refused(new Refusal.NotFound());
            case Request.Returned _, Request.Closed _ ->
                Decision.refused(new Refusal.NotInThisState(Codes.code(request)));
        };
    }
}
