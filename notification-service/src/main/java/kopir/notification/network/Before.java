package kopir.notification.network;

import kopir.contracts.MembershipStatus;
import kopir.contracts.RequestEvent.Request;
import kopir.contracts.RequestEvent.SuggestionStatus;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a thing before an event about it. Some events carry a whole state without saying what is new in it:
 * a profile is published again whenever a word of it changes, a request whenever it is ranked again.
 *
 * @param membership the member's last known membership, null where the event is not about a member or it is the first
 * @param waitedForCandidates true where the request was open and had no candidate to review
 * @param newer true where what is known is at least as new as the event
 */
public record Before(@Nullable MembershipStatus membership, boolean waitedForCandidates, boolean newer) {
    /** Nothing was known. */
    public static final Before NOTHING = new Before(null, false, false);

    /** Whether a coordinator finds a candidate to decide about. */
    public static boolean hasCandidateToReview(Request request) {
        return request.suggestions().stream().anyMatch(suggestion -> suggestion.status() == SuggestionStatus.PROPOSED);
    }
}
