package kopir.matching.engine;

import java.util.List;
import java.util.UUID;

/**
 * One candidate's place in a run, with the reasons.
 *
 * @param version of the profile that was ranked
 * @param rank from 1, the fallback candidates after all others
 * @param score the sum of the contributions
 * @param load introductions and other commitments at that moment
 * @param fallback serves no need by itself
 */
public record Ranked(
        UUID candidate,
        long version,
        int rank,
        int score,
        int load,
        boolean fallback,
        List<Contribution> contributions,
        List<Gap> gaps) {

    public Ranked {
        contributions = List.copyOf(contributions);
        gaps = List.copyOf(gaps);
    }

    Ranked at(int place) {
        return new Ranked(candidate, version, place, score, load, fallback, contributions, gaps);
    }
}
