package kopir.matching.engine;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kopir.contracts.ReferenceEvent.Concept;

/** The capabilities in force, and how far apart two of them are. Immutable. */
public final class Taxonomy {
    /**
     * Capabilities in which both sides do the same thing, so that whoever looks for one offers it too. The other forms of
     * partnership have a giver and a taker: whoever looks for funding does not fund.
     */
    private static final Set<String> MUTUAL =
            Set.of("twinning", "peer-learning", "co-implementation", "joint-advocacy", "data-sharing");

    private final long version;
    private final Map<String, Concept> concepts;
    private final Map<String, Map<String, Integer>> ancestors = new HashMap<>();
    private final Map<String, Set<String>> related = new HashMap<>();

    /** @param version the version of the published list */
    public Taxonomy(long version, Iterable<Concept> concepts) {
        this.version = version;
        Map<String, Concept> byCode = new HashMap<>();
        concepts.forEach(concept -> byCode.put(concept.code(), concept));
        this.concepts = Collections.unmodifiableMap(byCode);
        byCode.keySet().forEach(code -> ancestors.put(code, climb(code)));
        byCode.values().forEach(concept -> concept.related().forEach(other -> relate(concept.code(), other)));
    }

    /** Before the directory has published any: knows nothing, accepts nothing. */
    public static Taxonomy empty() {
        return new Taxonomy(0, Set.of());
    }

    public long version() {
        return version;
    }

    public Optional<Concept> find(String code) {
        return Optional.ofNullable(concepts.get(code));
    }

    public Map<String, Concept> concepts() {
        return concepts;
    }

    /** Whether a capability is this field or lies somewhere under it. */
    public boolean isWithin(String code, String field) {
        return code.equals(field) || ancestors.getOrDefault(code, Map.of()).containsKey(field);
    }

    /** Whether seeking this capability is offering it. */
    public boolean isMutual(String code) {
        return MUTUAL.contains(code);
    }

    /**
     * How an offered capability stands to a needed one: the closest that holds.
     *
     * @return empty where they have nothing to do with each other
     */
    public Optional<Kinship> kinship(String needed, String offered) {
        if (needed.equals(offered)) {
            return Optional.of(new Kinship(Kinship.Path.EXACT, 0));
        }
        Integer down = ancestors.getOrDefault(offered, Map.of()).get(needed);
        if (down != null) {
            return Optional.of(new Kinship(Kinship.Path.NARROWER, down));
        }
        Integer up = ancestors.getOrDefault(needed, Map.of()).get(offered);
        if (up != null) {
            return Optional.of(new Kinship(Kinship.Path.BROADER, up));
        }
        if (related.getOrDefault(needed, Set.of()).contains(offered)) {
            return Optional.of(new Kinship(Kinship.Path.RELATED, 1));
        }
        return areSiblings(needed, offered) ? Optional.of(new Kinship(Kinship.Path.SIBLING, 2)) : Optional.empty();
    }

    /** Two capabilities of a whole field, such as all of capacity building, say little about each other. */
    private boolean areSiblings(String one, String other) {
        return parents(one).stream()
                .anyMatch(parent ->
                        parents(other).contains(parent) && !parents(parent).isEmpty());
    }

    private Set<String> parents(String code) {
        return ancestors.getOrDefault(code, Map.of()).entrySet().stream()
                .filter(ancestor -> ancestor.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<String, Integer> climb(String code) {
        Map<String, Integer> distances = new HashMap<>();
        ArrayDeque<String> next = new ArrayDeque<>(Set.of(code));
        while (!next.isEmpty()) {
            String at = next.remove();
            int distance = distances.getOrDefault(at, 0) + 1;
            Concept concept = concepts.get(at);
            for (String parent : concept == null ? Set.<String>of() : Set.copyOf(concept.broader())) {
                // The first way up is the shortest; going round a circle in faulty data ends here too.
                if (!parent.equals(code) && distances.putIfAbsent(parent, distance) == null) {
                    next.add(parent);
                }
            }
        }
        return distances;
    }

    private void relate(String one, String other) {
        related.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
        related.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
    }
}
