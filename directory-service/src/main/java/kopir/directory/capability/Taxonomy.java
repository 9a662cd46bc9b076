package kopir.directory.capability;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kopir.contracts.ReferenceEvent.Concept;

/** The capabilities in force, in the order of their codes. */
public final class Taxonomy {
    private final String fingerprint;
    private final Map<String, Concept> byCode;
    private final Map<String, List<Concept>> narrower = new HashMap<>();

    /** @param fingerprint differs when the content does */
    public Taxonomy(String fingerprint, List<Concept> concepts) {
        this.fingerprint = fingerprint;
        this.byCode = concepts.stream()
                .sorted(Comparator.comparing(Concept::code))
                .collect(collectingAndThen(
                        toMap(Concept::code, concept -> concept, (first, _) -> first, LinkedHashMap::new),
                        Collections::unmodifiableMap));
        for (Concept concept : byCode.values()) {
            for (String parent : concept.broader()) {
                narrower.computeIfAbsent(parent, _ -> new ArrayList<>()).add(concept);
            }
        }
    }

    public String fingerprint() {
        return fingerprint;
    }

    public List<Concept> concepts() {
        return List.copyOf(byCode.values());
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /** The concepts with nothing above them: where the tree begins. */
    public List<Concept> roots() {
        return byCode.values().stream()
                .filter(concept -> concept.broader().isEmpty())
                .toList();
    }

    /** The concepts one step below. */
    public List<Concept> below(String code) {
        return List.copyOf(narrower.getOrDefault(code, List.of()));
    }

    /** The concept itself and everything below it, however deep. */
    public Set<String> under(String code) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                below(next).forEach(concept -> open.push(concept.code()));
            }
        }
        return found;
    }

    /** The codes most like a code nobody knows, most alike first: what the writer probably meant. */
    public List<String> nearest(String code) {
        return byCode.keySet().stream()
                .sorted(Comparator.<String>comparingInt(known -> Likeness.distance(code, known))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(5)
                .toList();
    }
}
