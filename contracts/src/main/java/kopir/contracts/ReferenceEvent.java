package kopir.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists that everyone refers to, each published whole so that a change is taken over at once or not at all:
 * {@link Topics#CAPABILITIES}.
 */
public sealed interface ReferenceEvent extends Event {

    /** The taxonomy in force. About 150 kB; the broker's limit of 1 MB leaves room for six times as many concepts. */
    record CapabilitiesPublished(long version, List<Concept> concepts) implements ReferenceEvent {
        public CapabilitiesPublished {
            concepts = List.copyOf(concepts);
        }

        @Override
        public String subject() {
            return "capabilities";
        }
    }

    /** Countries and regions in force. */
    record RegionsPublished(long version, List<Country> countries, List<Region> regions) implements ReferenceEvent {
        public RegionsPublished {
            countries = List.copyOf(countries);
            regions = List.copyOf(regions);
        }

        @Override
        public String subject() {
            return "regions";
        }
    }

    /**
     * A capability, after SKOS.
     *
     * @param code the {@code skos:notation}
     * @param labels {@code skos:prefLabel} by language
     * @param synonyms {@code skos:altLabel} by language
     * @param unreviewed languages whose labels no native speaker has confirmed, with how far they can be trusted
     */
    record Concept(
            String code,
            Map<String, String> labels,
            Map<String, List<String>> synonyms,
            Map<String, LabelQuality> unreviewed,
            List<String> broader,
            List<String> related) {
        public Concept {
            labels = Map.copyOf(labels);
            synonyms = Map.copyOf(synonyms);
            unreviewed = Map.copyOf(unreviewed);
            broader = List.copyOf(broader);
            related = List.copyOf(related);
        }
    }

    /** How far an unreviewed label can be trusted. */
    enum LabelQuality {
        /** A common established term, still to be confirmed. */
        DRAFT,
        /** Machine quality: to be reviewed before it is shown. */
        MACHINE
    }

    /** @param code ISO 3166-1 alpha-2; @param neighbours countries with a common land border, inside the network */
    record Country(String code, Map<String, String> names, List<String> languages, List<String> neighbours) {
        public Country {
            names = Map.copyOf(names);
            languages = List.copyOf(languages);
            neighbours = List.copyOf(neighbours);
        }
    }

    /**
     * @param code ISO 3166-2
     * @param formerCode a withdrawn code that people still use, or null
     * @param neighbours adjacent regions by code, across borders too
     */
    record Region(
            String code,
            String country,
            Map<String, String> names,
            List<String> aliases,
            @Nullable String formerCode,
            List<String> neighbours) {
        public Region {
            names = Map.copyOf(names);
            aliases = List.copyOf(aliases);
            neighbours = List.copyOf(neighbours);
        }
    }
}
