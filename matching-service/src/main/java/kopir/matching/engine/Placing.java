package kopir.matching.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.contracts.MemberProfile;

/** Where one member stands for a query, whether or not rules object. */
public record Placing(Query query, Candidates candidates, Weights weights) {

    /** The member with its score and the rank it has, or would have if no rule objected; empty where it is unknown. */
    public Optional<Ranked> place(UUID member) {
        return candidates.find(member).map(this::place);
    }

    /** The same for a profile that may differ from the known one. */
    Ranked place(MemberProfile profile) {
        Ranked scored = score(profile);
        return scored.at(rank(scored));
    }

    /** All rules that object. */
    public List<HardRule> objections(MemberProfile profile) {
        return HardRule.objections(query, candidates.candidate(profile, query), candidates.reference());
    }

    private Ranked score(MemberProfile profile) {
        return new Scoring(query, candidates.reference(), weights).score(candidates.candidate(profile, query));
    }

    private int rank(Ranked scored) {
        return 1
                + (int) others(scored)
                        .filter(other -> Ranking.ORDER.compare(other, scored) < 0)
                        .count();
    }

    /** Everybody else whom no rule keeps away. */
    Stream<Ranked> others(Ranked scored) {
        return candidates.members().values().stream()
                .filter(other -> !other.id().equals(scored.candidate()))
                .filter(other -> objections(other).isEmpty())
                .map(this::score);
    }
}
