package kopir.matching.introduction;

import java.util.Optional;
import java.util.UUID;
import kopir.contracts.MembershipStatus;
import kopir.matching.engine.Candidate;
import kopir.matching.engine.HardRule;
import kopir.matching.introduction.CircumstancesNow.Asked;

/** How a yes stands at the moment of asking the candidate: everything is checked once more before anything is sent. */
enum Standing {
    POSSIBLE,
    /** The candidate has no place free at the moment. */
    FULL,
    /** The requester's membership is not in force at the moment. */
    NOT_NOW,
    NEVER;

    /** Whether two meet for the first time is left to the pair's document, which alone can tell at once. */
    static Standing of(Asked asked, UUID candidate) {
        if (asked.query().requester().membership() != MembershipStatus.VERIFIED) {
            return NOT_NOW;
        }
        Optional<Candidate> known = asked.candidates()
                .find(candidate)
                .map(profile -> asked.candidates().candidate(profile, asked.query()));
        if (known.isEmpty() || isKeptAway(asked, known.get())) {
            return NEVER;
        }
        return known.get().hasRoom() ? POSSIBLE : FULL;
    }

    private static boolean isKeptAway(Asked asked, Candidate candidate) {
        return HardRule.objections(asked.query(), candidate, asked.candidates().reference()).stream()
                .anyMatch(rule -> !rule.canBeOverridden() && rule != HardRule.ALREADY_INTRODUCED);
    }
}
