package kopir.matching.request;

import java.util.UUID;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.member.Network;

/** What must hold before coordinators are asked to look at a wish. */
final class Submission {
    private Submission() {}

    static Decision<Wish> check(UUID member, Wish wish, Network network) {
        if (wish.needs().isEmpty()) {
            return Decision.refused(new Refusal.NoNeeds());
        }
        return network.candidates().findVerified(member).isPresent()
                ? Decision.made(wish)
                : Decision.refused(new Refusal.RequesterNotVerified());
    }
}
