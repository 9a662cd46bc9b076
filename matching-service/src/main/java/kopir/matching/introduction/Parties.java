package kopir.matching.introduction;

import java.util.List;
import java.util.UUID;
import kopir.contracts.Side;
import kopir.matching.engine.Contribution;

/**
 * What never changes about an introduction.
 *
 * @param card of the request, through which the requester knows the candidate
 * @param needs capability codes of the request
 * @param reasons why the two, as the candidate is told
 */
public record Parties(
        UUID id,
        UUID request,
        UUID card,
        UUID requester,
        UUID candidate,
        List<String> needs,
        List<Contribution> reasons) {

    public Parties {
        needs = List.copyOf(needs);
        reasons = List.copyOf(reasons);
    }

    public UUID member(Side side) {
        return switch (side) {
            case REQUESTER -> requester;
            case CANDIDATE -> candidate;
        };
    }
}
