package kopir.matching.request;

import java.util.List;
import java.util.Locale;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.Answer;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.contracts.RequestEvent.Status;
import kopir.contracts.RequestEvent.SuggestionStatus;
import org.jspecify.annotations.Nullable;

/** A request as others may know it: codes and ids, never its words. */
public final class Codes {
    private Codes() {}

    static RequestEvent.Request of(Request request, long version) {
        Wish wish = request.wish();
        return new RequestEvent.Request(
                request.id(),
                version,
                request.origin().member(),
                status(request),
                closed(request),
                wish.needs(),
                wish.languages(),
                wish.interpretation(),
                wish.region(),
                wish.mode(),
                wish.urgency(),
                wish.neededBy(),
                wish.offers(),
                suggestions(request));
    }

    public static Status status(Request request) {
        return switch (request) {
            case Request.Draft _ -> Status.DRAFT;
            case Request.Submitted _ -> Status.SUBMITTED;
            case Request.Returned _ -> Status.RETURNED;
            case Request.Open _ -> Status.OPEN;
            case Request.Closed _ -> Status.CLOSED;
        };
    }

    /** The state's code, as people and other systems read it. */
    public static String code(Request request) {
        return status(request).name().toLowerCase(Locale.ROOT);
    }

    public static SuggestionStatus status(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Proposed _ -> SuggestionStatus.PROPOSED;
            case Suggestion.Approved _ -> SuggestionStatus.APPROVED;
            case Suggestion.Declined _ -> SuggestionStatus.DECLINED;
            case Suggestion.Deferred _ -> SuggestionStatus.DEFERRED;
            case Suggestion.Superseded _ -> SuggestionStatus.SUPERSEDED;
        };
    }

    /** The requester's answer to a suggestion's card, or null where there is none. */
    public static @Nullable Answer answer(Suggestion suggestion) {
        if (!(suggestion instanceof Suggestion.Approved approved)) {
            return null;
        }
        return switch (approved.card()) {
            case Card.Shown _ -> null;
            case Card.Accepted _, Card.Offered _, Card.Ended _ -> Answer.ACCEPTED;
            case Card.Declined _ -> Answer.DECLINED;
        };
    }

    private static @Nullable CloseReason closed(Request request) {
        return request instanceof Request.Closed closed ? closed.reason() : null;
    }

    private static List<RequestEvent.Suggestion> suggestions(Request request) {
        return request.suggestions().stream()
                .map(suggestion -> new RequestEvent.Suggestion(
                        suggestion.candidate(),
                        status(suggestion),
                        suggestion.ranked().rank(),
                        suggestion.ranked().score(),
                        answer(suggestion)))
                .toList();
    }
}
