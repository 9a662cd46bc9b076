package kopir.directory.region.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kopir.contracts.ReferenceEvent;
import kopir.directory.region.Regions;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Countries with their regions, and languages: what a form offers to choose from. For everyone signed in. */
@RestController
public final class RegionController {
    private static final String DEFAULT_LANGUAGE = "en";

    private final Regions regions;
    private final Set<String> languages = new TreeSet<>();

    public RegionController(Regions regions) {
        this.regions = regions;
        regions.countries().forEach(country -> languages.addAll(country.names().keySet()));
    }

    public record Geography(List<Country> countries, List<Language> languages) {}

    public record Country(String code, String name, List<Region> regions) {}

    /** @param formerCode accepted as input in place of the code */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Region(String code, String name, @Nullable String formerCode) {}

    public record Language(String code, String name) {}

    /** @param lang of the names; English where there is none in it */
    @GetMapping("/api/regions")
    public Geography regions(@RequestParam(defaultValue = DEFAULT_LANGUAGE) String lang) {
        if (!languages.contains(lang)) {
            throw Problem.invalid("lang", "There are no names in this language.", languages);
        }
        return new Geography(
                regions.countries().stream()
                        .map(country -> new Country(country.code(), name(country.names(), lang), in(country, lang)))
                        .toList(),
                regions.languages().stream()
                        .map(language -> new Language(language.code(), name(language.names(), lang)))
                        .toList());
    }

    private List<Region> in(ReferenceEvent.Country country, String lang) {
        return regions.regions().stream()
                .filter(region -> region.country().equals(country.code()))
                .map(region -> new Region(region.code(), name(region.names(), lang), region.formerCode()))
                .sorted(Comparator.comparing(Region::name))
                .toList();
    }

    private static String name(Map<String, String> names, String lang) {
        return names.getOrDefault(lang, names.getOrDefault(DEFAULT_LANGUAGE, ""));
    }
}
