package kopir.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of introductions: {@link Topics#INTRODUCTIONS}. Decline reasons stay with the coordinators and are not told here. */
public sealed interface IntroductionEvent extends Event {

    Introduction introduction();

    @Override
    default String subject() {
        return introduction().id().toString();
    }

    @Override
    default long version() {
        return introduction().version();
    }

    /** The requester said yes to a card; the candidate is asked. */
    record Offered(Introduction introduction) implements IntroductionEvent {}

    /** Both said yes: the directory is asked to open the contacts. Not yet connected for anyone. */
    record Agreed(Introduction introduction) implements IntroductionEvent {}

    /** The directory opened the contacts. */
    record Connected(Introduction introduction) implements IntroductionEvent {}

    record Declined(Introduction introduction) implements IntroductionEvent {}

    /** The candidate did not answer in time. */
    record Expired(Introduction introduction) implements IntroductionEvent {}

    /** Taken back by a side, by the coordinators, or because the directory did not open the contacts. */
    record Revoked(Introduction introduction) implements IntroductionEvent {}

    /** A side said how it went. */
    record OutcomeReported(Introduction introduction, Side side) implements IntroductionEvent {}

    record Concluded(Introduction introduction) implements IntroductionEvent {}

    /**
     * @param needs what it is about: capability codes of the request
     * @param answerBy when the offer to the candidate expires; null where it does not
     * @param endedBy the side that ended it, null where no side did
     */
    record Introduction(
            UUID id,
            long version,
            UUID request,
            UUID requester,
            UUID candidate,
            Status status,
            List<String> needs,
            @Nullable Instant answerBy,
            @Nullable Side endedBy,
            @Nullable Outcome requesterOutcome,
            @Nullable Outcome candidateOutcome) {
        public Introduction {
            needs = List.copyOf(needs);
        }
    }

    enum Status {
        OFFERED_TO_CANDIDATE,
        OPENING,
        CONNECTED,
        CONCLUDED,
        DECLINED,
        EXPIRED,
        REVOKED
    }

    enum Outcome {
        WORKING_TOGETHER,
        HELPED_ONCE,
        NO_CONTACT_MADE,
        NOT_A_FIT,
        UNKNOWN
    }
}
