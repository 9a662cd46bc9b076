package kopir.matching.introduction;

import java.time.Instant;
import java.util.List;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.IntroductionEvent.Outcome;
import kopir.contracts.IntroductionEvent.Status;
import kopir.contracts.Side;
import kopir.matching.introduction.Introduction.Change;
import kopir.matching.introduction.Introduction.Concluded;
import kopir.matching.introduction.Introduction.Connected;
import kopir.matching.introduction.Introduction.Declined;
import kopir.matching.introduction.Introduction.Expired;
import kopir.matching.introduction.Introduction.OfferedToCandidate;
import kopir.matching.introduction.Introduction.Opening;
import kopir.matching.introduction.Introduction.Revoked;
import org.jspecify.annotations.Nullable;

/** An introduction as others may know it: codes and ids. */
public final class Codes {
    private Codes() {}

    /** What is told of a change. @param version the version the introduction gets with it */
    public static List<IntroductionEvent> events(Change<?> change, long version) {
        return change.tells() == null ? List.of() : List.of(change.tells().apply(of(change.after(), version)));
    }

    public static IntroductionEvent.Introduction of(Introduction introduction, long version) {
        Parties parties = introduction.parties();
        return new IntroductionEvent.Introduction(
                parties.id(),
                version,
                parties.request(),
                parties.requester(),
                parties.candidate(),
                status(introduction),
                parties.needs(),
                answerBy(introduction),
                endedBy(introduction),
                outcome(introduction, Side.REQUESTER),
                outcome(introduction, Side.CANDIDATE));
    }

    public static Status status(Introduction introduction) {
        return switch (introduction) {
            case OfferedToCandidate _ -> Status.OFFERED_TO_CANDIDATE;
            case Opening _ -> Status.OPENING;
            case Connected _ -> Status.CONNECTED;
            case Concluded _ -> Status.CONCLUDED;
            case Declined _ -> Status.DECLINED;
            case Expired _ -> Status.EXPIRED;
            case Revoked _ -> Status.REVOKED;
        };
    }

    public static @Nullable Instant answerBy(Introduction introduction) {
        return introduction instanceof OfferedToCandidate offered ? offered.answerBy() : null;
    }

    public static @Nullable Outcome outcome(Introduction introduction, Side side) {
        return switch (introduction) {
            case Connected connected ->
                side == Side.REQUESTER ? connected.requesterOutcome() : connected.candidateOutcome();
            case Concluded concluded ->
                side == Side.REQUESTER ? concluded.requesterOutcome() : concluded.candidateOutcome();
            case OfferedToCandidate _, Opening _, Declined _, Expired _, Revoked _ -> null;
        };
    }

    private static @Nullable Side endedBy(Introduction introduction) {
        return switch (introduction) {
            case Declined _ -> Side.CANDIDATE;
            case Revoked revoked -> revoked.by();
            case OfferedToCandidate _, Opening _, Connected _, Concluded _, Expired _ -> null;
        };
    }
}
