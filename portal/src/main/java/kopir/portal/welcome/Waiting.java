package kopir.portal.welcome;

import java.util.List;
import kopir.portal.directory.Me;
import kopir.portal.directory.MemberView;
import kopir.portal.matching.Introduction;
import kopir.portal.matching.QueueItem;
import kopir.portal.matching.RequestView;
import kopir.portal.notification.Inbox;
import kopir.portal.service.Answer;

/**
 * What waits for the person on the start page. A part that could not be asked is not counted, and said so.
 *
 * @param queue empty unless the person is a coordinator
 * @param unverified members that wait for a coordinator's decision
 */
public record Waiting(
        Answer<Me> me,
        Answer<List<RequestView>> requests,
        Answer<List<Introduction>> introductions,
        Answer<List<QueueItem>> queue,
        Answer<List<MemberView>> unverified,
        Answer<Inbox> inbox) {

    /** Requests with cards to answer, or a question. */
    public List<RequestView> requestsToAnswer() {
        return requests.orElse(List.of()).stream()
                .filter(request -> request.cardsReady() > 0 || request.status().equals("returned"))
                .toList();
    }

    public List<Introduction> introductionsToAnswer() {
        return introductions.orElse(List.of()).stream()
                .filter(Introduction::waitsForReader)
                .toList();
    }

    public long unread() {
        return inbox.given().map(Inbox::unread).orElse(0L);
    }

    public int toReview() {
        return queue.orElse(List.of()).size();
    }

    /** @param kind {@code organisations} or {@code experts} */
    public long toVerify(String kind) {
        return unverified.orElse(List.of()).stream()
                .filter(member -> member.expert() == kind.equals("experts"))
                .count();
    }

    /** Whether nobody can write to the person: the first coordinator comes in without having said where. */
    public boolean contactToGive() {
        return me.given()
                .filter(known -> known.contact() == null || !known.contact().reachable())
                .isPresent();
    }

    /** Whether the profile still has to be sent to the coordinators. */
    public boolean profileToSend() {
        return me.given().map(Me::member).filter(MemberView::canBeSubmitted).isPresent();
    }

    public boolean nothing() {
        return requestsToAnswer().isEmpty()
                && introductionsToAnswer().isEmpty()
                && unread() == 0
                && toReview() == 0
                && unverified.orElse(List.of()).isEmpty()
                && !contactToGive()
                && !profileToSend()
                && !somethingAway();
    }

    public boolean somethingAway() {
        return me.isAway()
                || requests.isAway()
                || introductions.isAway()
                || queue.isAway()
                || unverified.isAway()
                || inbox.isAway();
    }
}
