package kopir.matching.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an approved candidate is shown to the requester, and what became of it:
 * {@code Shown → Accepted → Offered → Ended}, or {@code Shown → Declined}. A yes to an offered card goes back to
 * {@code Accepted} where the candidate has no place free, and is tried again.
 */
public sealed interface Card {
    /** Random for each request: nobody learns from two cards that they are the same member. */
    UUID id();

    /** The requester has not answered. */
    record Shown(UUID id) implements Card {}

    /** The requester said yes. @param order the first yes is 1: candidates are asked in that order */
    record Accepted(UUID id, int order) implements Card {}

    /** The requester said no. @param reason stays with the coordinators */
    record Declined(UUID id, @Nullable String reason) implements Card {}

    /** The candidate is asked, or the two are connected. */
    record Offered(UUID id, int order, UUID introduction) implements Card {}

    record Ended(UUID id, Ending how) implements Card {}

    /** Why a yes led no further. */
    enum Ending {
        /** The candidate said no. */
        DECLINED,
        /** The candidate did not answer in time. */
        EXPIRED,
        /** Taken back, by whomever. */
        REVOKED,
        /** Rules stood against it at the moment of asking. */
        NOT_POSSIBLE,
        /** They met, and it did not help. */
        CONCLUDED
    }
}
