package kopir.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of requests and of their suggestions: {@link Topics#REQUESTS}. The requester's own words never leave the matching-service. */
public sealed interface RequestEvent extends Event {

    Request request();

    @Override
    default String subject() {
        return request().id().toString();
    }

    @Override
    default long version() {
        return request().version();
    }

    /** The member confirmed what it needs and asks for a partner. */
    record Submitted(Request request) implements RequestEvent {}

    /** A coordinator asks the member something before going on. */
    record Returned(Request request) implements RequestEvent {}

    /** Candidates were ranked; coordinators can review them. Happens again when profiles change. */
    record Matched(Request request) implements RequestEvent {}

    /** A coordinator decided about one candidate: it is the suggestion of {@code candidate} in the state. */
    record Reviewed(Request request, UUID candidate) implements RequestEvent {}

    /** The requester answered one card. */
    record Answered(Request request, UUID candidate) implements RequestEvent {}

    /** The requester changed the request. */
    record Changed(Request request) implements RequestEvent {}

    record Closed(Request request) implements RequestEvent {}

    /**
     * @param offers capabilities the requester offers in return
     * @param neededBy the day after which an answer is of no use, or null
     * @param closed null unless the status is {@link Status#CLOSED}
     */
    record Request(
            UUID id,
            long version,
            UUID member,
            Status status,
            @Nullable CloseReason closed,
            List<Need> needs,
            List<String> languages,
            boolean interpretation,
            @Nullable String region,
            RequestMode mode,
            Urgency urgency,
            @Nullable LocalDate neededBy,
            List<String> offers,
            List<Suggestion> suggestions) {
        public Request {
            needs = List.copyOf(needs);
            languages = List.copyOf(languages);
            offers = List.copyOf(offers);
            suggestions = List.copyOf(suggestions);
        }
    }

    /** @param weight how much the need counts, 1 (nice to have) to 5 (the point of the request) */
    record Need(String capability, int weight) {}

    /** @param answer the requester's, null until given */
    record Suggestion(
            UUID candidate,
            SuggestionStatus status,
            int rank,
            int score,
            @Nullable Answer answer) {}

    enum Answer {
        ACCEPTED,
        DECLINED
    }

    enum Status {
        DRAFT,
        SUBMITTED,
        RETURNED,
        OPEN,
        CLOSED
    }

    enum CloseReason {
        FULFILLED,
        WITHDRAWN,
        EXPIRED,
        NO_PARTNER_FOUND
    }

    enum SuggestionStatus {
        PROPOSED,
        APPROVED,
        DECLINED,
        DEFERRED,
        SUPERSEDED
    }
}
