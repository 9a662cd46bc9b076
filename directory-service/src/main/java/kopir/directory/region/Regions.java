package kopir.directory.region;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kopir.contracts.ReferenceEvent.Country;
import kopir.contracts.ReferenceEvent.Region;

/** The countries and regions in force, and the languages people name. */
public final class Regions {
    private static final Set<String> ALL_COUNTRIES = Set.of(Locale.getISOCountries());

    private final String fingerprint;
    private final List<Country> countries;
    private final List<Region> regions;
    private final List<Language> languages;
    private final Map<String, Region> byCode = new TreeMap<>();
    private final Map<String, String> currentOfFormer = new HashMap<>();
    private final Set<String> languageCodes = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));

    /** @param names by language of the reader */
    public record Language(String code, Map<String, String> names) {
        public Language {
            names = Map.copyOf(names);
        }
    }

    /** @param fingerprint differs when the content does */
    public Regions(String fingerprint, List<Country> countries, List<Region> regions, List<Language> languages) {
        this.fingerprint = fingerprint;
        this.countries = List.copyOf(countries);
        this.regions = List.copyOf(regions);
        this.languages = List.copyOf(languages);
        for (Region region : regions) {
            byCode.put(region.code(), region);
            if (region.formerCode() != null) {
                currentOfFormer.put(region.formerCode(), region.code());
            }
        }
        languages.forEach(language -> languageCodes.add(language.code()));
    }

    public String fingerprint() {
        return fingerprint;
    }

    public List<Country> countries() {
        return countries;
    }

    public List<Region> regions() {
        return regions;
    }

    /** The languages spoken in the network, to choose from; {@link #isLanguage} knows more. */
    public List<Language> languages() {
        return languages;
    }

    /** The region with this code, or with this former one: people go on writing {@code KZ-YUZ} for years. */
    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(currentOfFormer.getOrDefault(code, code)));
    }

    public Set<String> codes() {
        return Collections.unmodifiableSet(byCode.keySet());
    }

    /** Whether this is a country anywhere (ISO 3166-1 alpha-2): experts and donors come from outside the region. */
    public boolean isCountry(String code) {
        return ALL_COUNTRIES.contains(code);
    }

    /** Whether this is a language of the network, or any with a two-letter code (ISO 639). */
    public boolean isLanguage(String code) {
        return languageCodes.contains(code);
    }
}
