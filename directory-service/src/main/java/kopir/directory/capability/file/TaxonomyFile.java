package kopir.directory.capability.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kopir.contracts.ReferenceEvent.Concept;
import kopir.contracts.ReferenceEvent.LabelQuality;
import kopir.directory.capability.Taxonomy;
import kopir.directory.reference.Fingerprint;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** Reads the taxonomy from SKOS in Turtle. The file is part of the service: a defect in it stops the start. */
public final class TaxonomyFile {
    private static final String FILE = "/taxonomy/capabilities.ttl";
    private static final IRI CAPABILITIES = Values.iri("https://kopir.example/ns#capabilities");
    private static final IRI DRAFT = Values.iri("https://kopir.example/ns#draftLabel");
    private static final IRI MACHINE = Values.iri("https://kopir.example/ns#machineLabel");

    private final Model model;

    private TaxonomyFile(Model model) {
        this.model = model;
    }

    /** The taxonomy that this version of the service brings. */
    public static Taxonomy read() {
        try (InputStream in = TaxonomyFile.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Taxonomy parse(byte[] turtle) throws IOException {
        TaxonomyFile file = new TaxonomyFile(Rio.parse(new ByteArrayInputStream(turtle), RDFFormat.TURTLE));
        return new Taxonomy(Fingerprint.of(turtle), file.concepts());
    }

    private List<Concept> concepts() {
        List<Concept> concepts = new ArrayList<>();
        // The file also describes concepts of the schemes it refers to, such as articles of conventions.
        for (Resource subject : model.filter(null, SKOS.IN_SCHEME, CAPABILITIES).subjects()) {
            concepts.add(new Concept(
                    code(subject),
                    labels(subject),
                    synonyms(subject),
                    unreviewed(subject),
                    codes(subject, SKOS.BROADER),
                    codes(subject, SKOS.RELATED)));
        }
        return concepts;
    }

    private String code(Resource concept) {
        return Models.objectLiteral(model.filter(concept, SKOS.NOTATION, null))
                .map(Literal::getLabel)
                .orElseThrow(() -> new IllegalStateException(concept + " has no skos:notation"));
    }

    private Map<String, String> labels(Resource concept) {
        Map<String, String> labels = new TreeMap<>();
        literals(concept, SKOS.PREF_LABEL).forEach(label -> labels.put(language(label), label.getLabel()));
        return labels;
    }

    private Map<String, List<String>> synonyms(Resource concept) {
        Map<String, List<String>> synonyms = new TreeMap<>();
        literals(concept, SKOS.ALT_LABEL)
                .forEach(label -> synonyms.computeIfAbsent(language(label), _ -> new ArrayList<>())
                        .add(label.getLabel()));
        return synonyms;
    }

    private Map<String, LabelQuality> unreviewed(Resource concept) {
        Map<String, LabelQuality> unreviewed = new HashMap<>();
        literals(concept, DRAFT).forEach(label -> unreviewed.put(language(label), LabelQuality.DRAFT));
        // A label marked as both is trusted as little as the lower mark says.
        literals(concept, MACHINE).forEach(label -> unreviewed.put(language(label), LabelQuality.MACHINE));
        return unreviewed;
    }

    private List<String> codes(Resource concept, IRI relation) {
        return model.filter(concept, relation, null).objects().stream()
                .filter(Value::isResource)
                .map(object -> code((Resource) object))
                .sorted()
                .toList();
    }

    private List<Literal> literals(Resource concept, IRI property) {
        return model.filter(concept, property, null).objects().stream()
                .filter(Value::isLiteral)
                .map(Literal.class::cast)
                .toList();
    }

    private static String language(Literal label) {
        return label.getLanguage().orElseThrow(() -> new IllegalStateException("a label has no language"));
    }
}
