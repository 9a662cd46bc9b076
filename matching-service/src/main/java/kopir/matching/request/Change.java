package kopir.matching.request;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kopir.contracts.RequestEvent;

/**
 * A step's result: the next state and what others are told of it. Nothing is saved or sent yet.
 *
 * @param tells makes the event of the next state's codes; empty where the step concerns nobody else
 */
public record Change<S extends Request>(S after, List<Function<RequestEvent.Request, RequestEvent>> tells) {

    static <S extends Request> Change<S> telling(S after, Function<RequestEvent.Request, RequestEvent> event) {
        return new Change<>(after, List.of(event));
    }

    /** A step nobody else needs to hear of. */
    public static <S extends Request> Change<S> silently(S after) {
        return new Change<>(after, List.of());
    }

    /** The events as they go out. @param version the version the request gets with this change */
    public List<RequestEvent> events(long version) {
        RequestEvent.Request codes = Codes.of(after, version);
        return tells.stream().map(event -> event.apply(codes)).toList();
    }

    static Function<RequestEvent.Request, RequestEvent> reviewed(UUID candidate) {
        return codes -> new RequestEvent.Reviewed(codes, candidate);
    }

    static Function<RequestEvent.Request, RequestEvent> answered(UUID candidate) {
        return codes -> new RequestEvent.Answered(codes, candidate);
    }
}
