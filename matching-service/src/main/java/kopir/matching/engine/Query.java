package kopir.matching.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.contracts.MemberProfile;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, by whom, and under which circumstances.
 *
 * @param interpretation true where the requester can work through an interpreter
 * @param region where the work is to be done, ISO 3166-2; null for the requester's own
 * @param offers capabilities offered in return, besides those in the requester's profile
 */
public record Query(
        MemberProfile requester,
        List<Need> needs,
        List<String> languages,
        boolean interpretation,
        @Nullable String region,
        RequestMode mode,
        List<String> offers,
        Circumstances circumstances) {

    public Query {
        needs = List.copyOf(needs);
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
    }

    /**
     * What was true apart from profiles when the query was made.
     *
     * @param excluded members that must not be introduced to the requester, whichever side said so
     * @param introduced members the requester was introduced to, or is being introduced to
     * @param open introductions each member is in at the moment; absent means none
     * @param today what the age of evidence is counted to
     */
    public record Circumstances(Set<UUID> excluded, Set<UUID> introduced, Map<UUID, Integer> open, LocalDate today) {
        public Circumstances {
            excluded = Set.copyOf(excluded);
            introduced = Set.copyOf(introduced);
            open = Map.copyOf(open);
        }
    }

    /** Points for the whole request, such as for nearness, grow with this, so that they keep their share. */
    int totalWeight() {
        return needs.stream().mapToInt(Need::weight).sum();
    }

    /** Everything the requester could give, each capability once. */
    List<String> givesInReturn() {
        return Stream.concat(
                        offers.stream(), requester.offers().stream().map(MemberProfile.OfferedCapability::capability))
                .distinct()
                .toList();
    }

    String country(Places places) {
        return places.countryOf(region, requester.country());
    }

    @Nullable
    String place() {
        return region == null ? requester.region() : region;
    }
}
