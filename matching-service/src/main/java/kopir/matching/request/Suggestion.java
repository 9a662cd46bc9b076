package kopir.matching.request;

import java.time.LocalDate;
import java.util.UUID;
import kopir.matching.engine.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * One candidate for one request: {@code Proposed → Approved, Declined, Deferred}; a proposal that a later run does not
 * make again is {@code Superseded}.
 */
public sealed interface Suggestion {
    /** As it was ranked when it came into this state, with its reasons. */
    Ranked ranked();

    default UUID candidate() {
        return ranked().candidate();
    }

    record Proposed(Ranked ranked) implements Suggestion {}

    /** @param reason why a coordinator picked it by hand; null where it was proposed */
    record Approved(Ranked ranked, Card card, @Nullable String reason) implements Suggestion {
        Approved with(Card next) {
            return new Approved(ranked, next, reason);
        }
    }

    /** @param reason stays with the coordinators */
    record Declined(Ranked ranked, String reason) implements Suggestion {}

    /** @param until the day on which it is proposed again, if it still fits */
    record Deferred(Ranked ranked, @Nullable String reason, LocalDate until) implements Suggestion {}

    record Superseded(Ranked ranked) implements Suggestion {}
}
