package kopir.directory.member.web;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.Mode;
import kopir.contracts.OrganisationType;
import kopir.contracts.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it is sent. Only {@code country} and one of the {@code names} must be there; what else a profile needs is
 * asked for when it is submitted.
 *
 * @param externalId the member's id in another system; by coordinators, when the member is created
 * @param limit how many open introductions at a time; 3 where nothing is said
 * @param visibility {@code card-only} where nothing is said: what nobody decided is not shown
 */
public record MemberInput(
        @Nullable String externalId,
        @Nullable OrganisationType type,
        @Nullable Map<String, @Nullable String> names,
        @Nullable String country,
        @Nullable String region,
        @Nullable List<@Nullable String> coverage,
        @Nullable List<@Nullable String> languages,
        @Nullable List<@Nullable OfferInput> offers,
        @Nullable List<@Nullable String> needs,
        @Nullable Set<Mode> modes,
        @Nullable Integer limit,
        @Nullable Integer elsewhere,
        @Nullable Boolean paused,
        @Nullable Visibility visibility,
        @Nullable Map<String, @Nullable String> notes,
        @Nullable LocationInput location) {

    /** In one order, whatever the machine: what is sent again must look the same after a restart too. */
    public MemberInput {
        modes = modes == null ? null : Collections.unmodifiableSet(new TreeSet<>(modes));
    }

    public record OfferInput(
            @Nullable String capability,
            @Nullable EvidenceLevel evidence,
            @Nullable LocalDate confirmedOn) {}

    /** @param confidential where nothing is said: true for shelters and whoever offers to shelter */
    public record LocationInput(
            @Nullable Boolean confidential,
            @Nullable String street,
            @Nullable String city) {}
}
