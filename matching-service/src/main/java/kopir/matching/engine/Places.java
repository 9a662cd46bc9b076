package kopir.matching.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kopir.contracts.MemberProfile;
import kopir.contracts.ReferenceEvent.Country;
import kopir.contracts.ReferenceEvent.Region;
import org.jspecify.annotations.Nullable;

/** The countries and regions in force, and how near a member is to a place. Immutable. */
public final class Places {
    private final long version;
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, String> formerCodes = new HashMap<>();

    /** @param version the version of the published list */
    public Places(long version, List<Country> countries, List<Region> regions) {
        this.version = version;
        countries.forEach(country -> this.countries.put(country.code(), country));
        regions.forEach(region -> {
            this.regions.put(region.code(), region);
            if (region.formerCode() != null) {
                formerCodes.put(region.formerCode(), region.code());
            }
        });
    }

    /** Before the directory has published any: everything is far from everything. */
    public static Places empty() {
        return new Places(0, List.of(), List.of());
    }

    public long version() {
        return version;
    }

    /** The current code of a region named by its current or a withdrawn code; empty where there is no such region. */
    public Optional<String> currentCode(String code) {
        return regions.containsKey(code) ? Optional.of(code) : Optional.ofNullable(formerCodes.get(code));
    }

    /** Current codes, for telling what would be accepted. */
    public Set<String> regionCodes() {
        return Set.copyOf(regions.keySet());
    }

    /** Languages spoken in the network's countries. */
    public Set<String> languages() {
        Set<String> languages = new HashSet<>();
        countries.values().forEach(country -> languages.addAll(country.languages()));
        return languages;
    }

    /**
     * How near a member works to a place.
     *
     * @param region ISO 3166-2, or null where only the country is known
     */
    public Nearness nearness(String country, @Nullable String region, MemberProfile member) {
        Set<String> worksIn = new HashSet<>(member.coverage());
        if (member.region() != null) {
            worksIn.add(member.region());
        }
        if (region != null && worksIn.contains(region)) {
            return Nearness.SAME_REGION;
        }
        if (region != null && worksIn.stream().anyMatch(neighbours(region)::contains)) {
            return Nearness.NEIGHBOURING_REGION;
        }
        if (country.equals(member.country()) || worksIn.stream().anyMatch(code -> isIn(code, country))) {
            return Nearness.SAME_COUNTRY;
        }
        return areNeighbours(country, member.country()) ? Nearness.NEIGHBOURING_COUNTRY : Nearness.FAR;
    }

    /** The country a region lies in, or the given one where there is no region. */
    public String countryOf(@Nullable String region, String otherwise) {
        Region known = region == null ? null : regions.get(region);
        return known == null ? otherwise : known.country();
    }

    private boolean isIn(String region, String country) {
        Region known = regions.get(region);
        return known != null && known.country().equals(country);
    }

    private Set<String> neighbours(String region) {
        Region known = regions.get(region);
        return known == null ? Set.of() : Set.copyOf(known.neighbours());
    }

    private boolean areNeighbours(String one, String other) {
        Country known = countries.get(one);
        return known != null && known.neighbours().contains(other);
    }

    /** Nearest first. */
    public enum Nearness {
        SAME_REGION,
        NEIGHBOURING_REGION,
        SAME_COUNTRY,
        NEIGHBOURING_COUNTRY,
        FAR
    }
}
