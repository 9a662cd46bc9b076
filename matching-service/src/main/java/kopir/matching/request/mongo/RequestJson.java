package kopir.matching.request.mongo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import kopir.matching.request.Card;
import kopir.matching.request.Request;
import kopir.matching.request.Suggestion;
import kopir.platform.delivery.StateJson;

/** The names under which states are stored. A name is given once and for ever. */
final class RequestJson {
    /** The field that holds the name. */
    static final String KIND = "is";

    private RequestJson() {}

    static StateJson<Request> json() {
        return StateJson.of(
                Request.class,
                Map.of(Request.class, States.class, Suggestion.class, Suggestions.class, Card.class, Cards.class));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({
        @Type(value = Request.Draft.class, name = "draft"),
        @Type(value = Request.Submitted.class, name = "submitted"),
        @Type(value = Request.Returned.class, name = "returned"),
        @Type(value = Request.Open.class, name = "open"),
        @Type(value = Request.Closed.class, name = "closed")
    })
    private interface States {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({
        @Type(value = Suggestion.Proposed.class, name = "proposed"),
        @Type(value = Suggestion.Approved.class, name = "approved"),
        @Type(value = Suggestion.Declined.class, name = "declined"),
        @Type(value = Suggestion.Deferred.class, name = "deferred"),
        @Type(value = Suggestion.Superseded.class, name = "superseded")
    })
    private interface Suggestions {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({
        @Type(value = Card.Shown.class, name = "shown"),
        @Type(value = Card.Accepted.class, name = "accepted"),
        @Type(value = Card.Declined.class, name = "declined"),
        @Type(value = Card.Offered.class, name = "offered"),
        @Type(value = Card.Ended.class, name = "ended")
    })
    private interface Cards {}
}
