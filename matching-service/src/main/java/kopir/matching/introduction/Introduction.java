package kopir.matching.introduction;

import java.time.Instant;
import java.util.function.Function;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.IntroductionEvent.Outcome;
import kopir.contracts.Side;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Two members on the way to each other.
 *
 * <pre>
 * OfferedToCandidate ──accept──▶ Opening ──opened──▶ Connected ──both outcomes──▶ Concluded
 *   │ decline ▶ Declined           │ refused, revoke     │ revoke
 *   │ expire  ▶ Expired            ▼                     ▼
 *   └ revoke  ──────────────────▶ Revoked ◀──────────────┘
 * </pre>
 *
 * A step exists only on the states where it is legal.
 */
public sealed interface Introduction {
    Parties parties();

    /** Still takes one of the candidate's places. */
    default boolean takesAPlace() {
        return switch (this) {
            case OfferedToCandidate _, Opening _, Connected _ -> true;
            case Concluded _, Declined _, Expired _, Revoked _ -> false;
        };
    }

    /**
     * The candidate is asked.
     *
     * @param answerBy when silence becomes a no; null where it never does
     */
    record OfferedToCandidate(
            Parties parties, Instant offeredAt, @Nullable Instant answerBy) implements Introduction {

        public Change<Opening> accept(Instant now) {
            return new Change<>(new Opening(parties, now), IntroductionEvent.Agreed::new);
        }

        /** @param reason stays with the coordinators */
        public Change<Declined> decline(@Nullable String reason, Instant now) {
            return new Change<>(new Declined(parties, reason, now), IntroductionEvent.Declined::new);
        }

        public boolean isOverdue(Instant now) {
            return answerBy != null && !now.isBefore(answerBy);
        }

        public Change<Expired> expire(Instant now) {
            return new Change<>(new Expired(parties, now), IntroductionEvent.Expired::new);
        }

        public Change<Revoked> revoke(@Nullable Side by, Instant now) {
            return Change.revoking(parties, by, false, now);
        }
    }

    /** Both said yes; the directory checks once more and opens the contacts. Not yet connected for anyone. */
    record Opening(Parties parties, Instant agreedAt) implements Introduction {

        public Change<Connected> opened(Instant now) {
            return new Change<>(new Connected(parties, now, null, null), IntroductionEvent.Connected::new);
        }

        public Change<Revoked> revoke(@Nullable Side by, Instant now) {
            return Change.revoking(parties, by, false, now);
        }
    }

    /** The two can reach each other. Each says later how it went. */
    record Connected(
            Parties parties,
            Instant connectedAt,
            @Nullable Outcome requesterOutcome,
            @Nullable Outcome candidateOutcome)
            implements Introduction {

        /** The first report waits for the other; the second concludes. The same report again changes nothing. */
        public Decision<Change<?>> report(Side side, Outcome outcome, Instant now) {
            @Nullable Outcome before = side == Side.REQUESTER ? requesterOutcome : candidateOutcome;
            if (before != null) {
                return before == outcome
                        ? Decision.made(Change.none(this))
                        : Decision.refused(new Refusal.AlreadyAnswered());
            }
            Outcome theirs = side == Side.REQUESTER ? candidateOutcome : requesterOutcome;
            Connected reported = side == Side.REQUESTER
                    ? new Connected(parties, connectedAt, outcome, candidateOutcome)
                    : new Connected(parties, connectedAt, requesterOutcome, outcome);
            return Decision.made(
                    theirs == null
                            ? new Change<>(reported, codes -> new IntroductionEvent.OutcomeReported(codes, side))
                            : new Change<>(reported.concluded(now), IntroductionEvent.Concluded::new));
        }

        private Concluded concluded(Instant now) {
            return new Concluded(
                    parties,
                    now,
                    requesterOutcome == null ? Outcome.UNKNOWN : requesterOutcome,
                    candidateOutcome == null ? Outcome.UNKNOWN : candidateOutcome);
        }

        public Change<Revoked> revoke(@Nullable Side by, Instant now) {
            return Change.revoking(parties, by, true, now);
        }
    }

    record Concluded(Parties parties, Instant at, Outcome requesterOutcome, Outcome candidateOutcome)
            implements Introduction {

        /** Whether the requester got what it asked for. */
        public boolean helped() {
            return requesterOutcome == Outcome.WORKING_TOGETHER || requesterOutcome == Outcome.HELPED_ONCE;
        }
    }

    /** The candidate said no. */
    record Declined(Parties parties, @Nullable String reason, Instant at) implements Introduction {}

    record Expired(Parties parties, Instant at) implements Introduction {}

    /**
     * @param by the side that took it back; null for coordinators, rules and the directory
     * @param hadMet whether contacts had been open
     */
    record Revoked(Parties parties, @Nullable Side by, boolean hadMet, Instant at) implements Introduction {}

    /**
     * A step's result: the next state and what others are told.
     *
     * @param tells null where nothing changed
     */
    record Change<S extends Introduction>(
            S after, @Nullable Function<IntroductionEvent.Introduction, IntroductionEvent> tells) {

        static Change<Revoked> revoking(Parties parties, @Nullable Side by, boolean hadMet, Instant now) {
            return new Change<>(new Revoked(parties, by, hadMet, now), IntroductionEvent.Revoked::new);
        }

        static <S extends Introduction> Change<S> none(S same) {
            return new Change<>(same, null);
        }
    }
}
