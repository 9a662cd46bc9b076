package kopir.directory.capability.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.TreeSet;
import kopir.contracts.ReferenceEvent.Concept;
import kopir.contracts.ReferenceEvent.LabelQuality;
import kopir.directory.capability.Taxonomy;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The taxonomy as a tree, for everyone signed in: somebody who registers needs it before they have a seat. */
@RestController
public final class CapabilityController {
    private static final String DEFAULT_LANGUAGE = "en";

    private final Taxonomy taxonomy;
    private final TreeSet<String> languages = new TreeSet<>();

    public CapabilityController(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        taxonomy.concepts().forEach(concept -> languages.addAll(concept.labels().keySet()));
    }

    /**
     * @param quality how far the label can be trusted; absent where a native speaker confirmed it
     * @param narrower a concept below two others appears under both
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Capability(
            String code, String label, @Nullable LabelQuality quality, List<Capability> narrower) {}

    /** @param lang of the labels; English where a concept has none in it */
    @GetMapping("/api/capabilities")
    public List<Capability> capabilities(@RequestParam(defaultValue = DEFAULT_LANGUAGE) String lang) {
        if (!languages.contains(lang)) {
            throw Problem.invalid("lang", "There are no labels in this language.", languages);
        }
        return taxonomy.roots().stream().map(root -> tree(root, lang)).toList();
    }

    private Capability tree(Concept concept, String lang) {
        String shown = concept.labels().containsKey(lang) ? lang : DEFAULT_LANGUAGE;
        return new Capability(
                concept.code(),
                concept.labels().getOrDefault(shown, concept.code()),
                concept.unreviewed().get(shown),
                taxonomy.below(concept.code()).stream()
                        .map(below -> tree(below, lang))
                        .toList());
    }
}
