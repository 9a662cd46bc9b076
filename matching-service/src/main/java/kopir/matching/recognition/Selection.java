package kopir.matching.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Decides between mentions that share words: the longer wins over its parts, the narrower capability over the broader one,
 * and what is left with the same words is a choice for the member.
 */
final class Selection {
    /** Coverages closer than this are the same. */
    private static final double CLOSE = 0.08;

    private final BiPredicate<String, String> narrower;
    private final List<Mention> kept = new ArrayList<>();

    private Selection(BiPredicate<String, String> narrower) {
        this.narrower = narrower;
    }

    /**
     * @param meant the mentions that mean one capability, the strongest of each, best first
     * @param open the capabilities that the same words may mean
     */
    record Selected(List<Mention> meant, List<Open> open) {}

    record Open(Mention example, Set<String> capabilities) {}

    /** @param narrower whether the first capability is somewhere below the second */
    static Selected of(List<Mention> mentions, BiPredicate<String, String> narrower) {
        Selection selection = new Selection(narrower);
        mentions.stream()
                .sorted(Comparator.comparingInt(
                                (Mention mention) -> -mention.positions().cardinality())
                        .thenComparingDouble(mention -> -mention.strength())
                        .thenComparing(Mention::capability))
                .forEach(selection::consider);
        return selection.selected();
    }

    private void consider(Mention mention) {
        for (Mention other : kept) {
            if (!other.capability().equals(mention.capability()) && mention.within(other) && loses(mention, other)) {
                return;
            }
        }
        kept.removeIf(other -> !other.capability().equals(mention.capability())
                && other.positions().equals(mention.positions())
                && loses(other, mention));
        kept.add(mention);
    }

    private boolean loses(Mention mention, Mention other) {
        if (!mention.positions().equals(other.positions())) {
            // A long phrase found with gaps and holes does not silence a short one that is there word for word.
            return other.strength() >= mention.strength() * 0.75;
        }
        if (Math.abs(mention.coverage() - other.coverage()) > CLOSE) {
            return mention.coverage() < other.coverage();
        }
        return narrower.test(other.capability(), mention.capability());
    }

    private Selected selected() {
        Map<BitSet, List<Mention>> byWords = new LinkedHashMap<>();
        kept.forEach(mention -> byWords.computeIfAbsent(mention.positions(), _ -> new ArrayList<>())
                .add(mention));
        Map<String, Mention> meant = new LinkedHashMap<>();
        List<Open> open = new ArrayList<>();
        for (List<Mention> same : byWords.values()) {
            Set<String> capabilities = new TreeSet<>();
            same.forEach(mention -> capabilities.add(mention.capability()));
            if (capabilities.size() == 1) {
                same.forEach(mention -> meant.merge(mention.capability(), mention, Selection::stronger));
            } else {
                open.add(new Open(same.getFirst(), capabilities));
            }
        }
        // Other words of the text have already said which one is meant.
        open.removeIf(choice -> choice.capabilities().stream().anyMatch(meant::containsKey));
        return new Selected(
                meant.values().stream()
                        .sorted(Comparator.comparingDouble(Mention::strength)
                                .reversed()
                                .thenComparing(Mention::capability))
                        .toList(),
                withoutRepetition(open));
    }

    private static List<Open> withoutRepetition(List<Open> open) {
        Set<Set<String>> seen = new LinkedHashSet<>();
        return open.stream().filter(choice -> seen.add(choice.capabilities())).toList();
    }

    private static Mention stronger(Mention one, Mention other) {
        return one.strength() >= other.strength() ? one : other;
    }
}
