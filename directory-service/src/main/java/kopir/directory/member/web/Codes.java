package kopir.directory.member.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kopir.contracts.ReferenceEvent.Region;
import kopir.directory.capability.Taxonomy;
import kopir.directory.region.Regions;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;

/** Checks codes of the reference lists. A wrong one is a problem that names its field and says what is accepted. */
public final class Codes {
    private static final int LONGEST_LIST = 300;

    private final Taxonomy taxonomy;
    private final Regions regions;

    public Codes(Taxonomy taxonomy, Regions regions) {
        this.taxonomy = taxonomy;
        this.regions = regions;
    }

    public String capability(String field, @Nullable String code) {
        if (code == null) {
            throw Problem.invalid(field, "This value is missing.", "codes of /api/capabilities");
        }
        if (!taxonomy.knows(code)) {
            throw Problem.invalid(
                    field, "This capability is not known. Did you mean one of these?", taxonomy.nearest(code));
        }
        return code;
    }

    /** Capabilities that mean a place to stay. */
    Set<String> sheltering() {
        return taxonomy.under("shelter");
    }

    /** The current code, also for a former one. */
    public String region(String field, @Nullable String code) {
        if (code == null) {
            throw Problem.invalid(field, "This value is missing.", "codes of /api/regions");
        }
        return find(field, code).code();
    }

    /** Like {@link #region}, inside the country. */
    String regionOf(String country, String field, String code) {
        Region region = find(field, code);
        if (!region.country().equals(country)) {
            throw Problem.invalid(field, "This region lies in another country.", regionsOf(country));
        }
        return region.code();
    }

    private Region find(String field, String code) {
        return regions.find(code)
                .orElseThrow(() -> Problem.invalid(field, "This region is not known.", regions.codes()));
    }

    private List<String> regionsOf(String country) {
        return regions.codes().stream()
                .filter(code -> code.startsWith(country + "-"))
                .toList();
    }

    String country(String field, @Nullable String code) {
        if (code == null || !regions.isCountry(code)) {
            throw Problem.invalid(field, "A country is needed.", "two letters as in ISO 3166-1, for instance KZ");
        }
        return code;
    }

    public String language(String field, @Nullable String code) {
        if (code == null || !regions.isLanguage(code)) {
            throw Problem.invalid(
                    field,
                    "This language is not known.",
                    regions.languages().stream().map(Regions.Language::code).toList());
        }
        return code;
    }

    /** Checks one code of a list. */
    interface Check {
        String of(String field, @Nullable String code);
    }

    /** Checks each of a list, which may be absent; the same code twice counts once. */
    List<String> each(String field, @Nullable List<@Nullable String> codes, Check check) {
        if (codes == null) {
            return List.of();
        }
        notTooMany(field, codes.size());
        Set<String> checked = new LinkedHashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            checked.add(check.of(field + "[" + i + "]", codes.get(i)));
        }
        return new ArrayList<>(checked);
    }

    static void notTooMany(String field, int size) {
        if (size > LONGEST_LIST) {
            throw Problem.invalid(field, "These are too many.", "at most " + LONGEST_LIST);
        }
    }
}
