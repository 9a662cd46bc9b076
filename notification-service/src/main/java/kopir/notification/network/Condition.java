package kopir.notification.network;

import java.util.Set;
import java.util.UUID;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.MembershipStatus;
import kopir.contracts.RequestEvent;

/**
 * What must be so for a notice to be made, and be so still right before it is sent. What is not known yet is not so: the
 * topics are read side by side, and an event about an introduction may come before the news of its members.
 */
public sealed interface Condition {

    /** The member stands where the notice says, or is still verified where the notice is not about its own membership. */
    record MemberIs(UUID member, MembershipStatus membership) implements Condition {}

    /** Nobody declared that these two must not be introduced; the order of the two does not matter. */
    record NotExcluded(UUID one, UUID other) implements Condition {}

    /** The request has not moved on meanwhile to where the notice would mislead. */
    record RequestIs(UUID request, Set<RequestEvent.Status> anyOf) implements Condition {
        public RequestIs {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /** The introduction has not moved on meanwhile to where the notice would mislead. */
    record IntroductionIs(UUID introduction, Set<IntroductionEvent.Status> anyOf) implements Condition {
        public IntroductionIs {
            anyOf = Set.copyOf(anyOf);
        }
    }
}
