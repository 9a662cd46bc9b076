package kopir.matching.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import kopir.matching.engine.Candidates;
import kopir.matching.engine.HardRule;
import kopir.matching.engine.Query;
import kopir.matching.engine.Shortlist;
import kopir.matching.engine.Weights;
import org.jspecify.annotations.Nullable;

/**
 * One ranking, as it was. Codes and ids: no name, no word of the requester.
 *
 * @param rules in force, in the order they were asked
 */
public record Run(
        UUID id,
        UUID request,
        UUID requester,
        Instant at,
        Inputs inputs,
        List<HardRule> rules,
        Weights weights,
        Shortlist result) {

    public Run {
        rules = List.copyOf(rules);
    }

    /**
     * What went in, with versions. The profiles of those listed have theirs in the result.
     *
     * @param position how far into the directory's events the profiles were: partition to next offset
     * @param members how many were known
     * @param open introductions by member at that moment
     */
    public record Inputs(
            long requesterVersion,
            List<Need> needs,
            List<String> languages,
            boolean interpretation,
            @Nullable String region,
            RequestMode mode,
            List<String> offers,
            Set<UUID> excluded,
            Set<UUID> introduced,
            Map<UUID, Integer> open,
            LocalDate today,
            Map<String, Long> position,
            int members,
            long taxonomy,
            long places) {

        static Inputs of(Query query, Candidates candidates) {
            Query.Circumstances circumstances = query.circumstances();
            return new Inputs(
                    query.requester().version(),
                    query.needs(),
                    query.languages(),
                    query.interpretation(),
                    query.region(),
                    query.mode(),
                    query.offers(),
                    circumstances.excluded(),
                    circumstances.introduced(),
                    circumstances.open(),
                    circumstances.today(),
                    candidates.position(),
                    candidates.members().size(),
                    candidates.reference().taxonomy().version(),
                    candidates.reference().places().version());
        }
    }
}
