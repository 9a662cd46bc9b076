package kopir.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the network may know of a member. Holds no address, no contact and no person's name: those stay in the directory.
 *
 * @param externalId the member's id in another system, or null
 * @param type null for an expert, else the kind of organisation
 * @param names what the member is called, by language code; an expert's is a public label, never a person's name
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2 (current codes), or null where the member is not from the region or does not say
 * @param coverage the regions it works in, ISO 3166-2
 * @param languages ISO 639, best first
 * @param needs capabilities it looks for, by code
 * @param limit how many open introductions it takes at a time; 0 or more
 * @param elsewhere commitments outside Kopir that count against the limit
 * @param paused true while it wants no new introductions
 */
public record MemberProfile(
        UUID id,
        long version,
        @Nullable String externalId,
        MemberKind kind,
        @Nullable OrganisationType type,
        MembershipStatus membership,
        Map<String, String> names,
        String country,
        @Nullable String region,
        List<String> coverage,
        List<String> languages,
        List<OfferedCapability> offers,
        List<String> needs,
        Set<Mode> modes,
        int limit,
        int elsewhere,
        boolean paused,
        Visibility visibility) {

    public MemberProfile {
        names = Map.copyOf(names);
        coverage = List.copyOf(coverage);
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
        needs = List.copyOf(needs);
        modes = Set.copyOf(modes);
    }

    /**
     * One capability a member claims.
     *
     * @param confirmedOn when somebody last said that this is still so
     */
    public record OfferedCapability(String capability, EvidenceLevel evidence, LocalDate confirmedOn) {}
}
