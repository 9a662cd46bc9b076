package kopir.matching.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a coordinator decides about one candidate of a request. */
public sealed interface Review {

    /** The requester may see the candidate's card. @param reason needed where it is picked by hand */
    record Approve(@Nullable String reason) implements Review {}

    record Decline(String reason) implements Review {}

    /** @param until the day on which it is proposed again */
    record Defer(@Nullable String reason, LocalDate until) implements Review {}
}
