package kopir.portal.directory;

import java.util.List;

/** Countries with their regions, and languages, named in the language that was asked for: what forms offer to choose from. */
public record Geography(List<Country> countries, List<Language> languages) {
    public Geography {
        countries = countries == null ? List.of() : List.copyOf(countries);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }

    /** @param code ISO 3166-1 alpha-2 */
    public record Country(String code, String name, List<Region> regions) {
        public Country {
            regions = regions == null ? List.of() : List.copyOf(regions);
        }
    }

    /** @param code ISO 3166-2 */
    public record Region(String code, String name) {}

    /** @param code ISO 639 */
    public record Language(String code, String name) {}
}
