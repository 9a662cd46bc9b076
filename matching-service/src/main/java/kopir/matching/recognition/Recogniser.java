package kopir.matching.recognition;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kopir.contracts.ReferenceEvent.Concept;
import kopir.matching.engine.Taxonomy;
import kopir.matching.recognition.Words.Word;

/**
 * Finds the capabilities a text speaks of, by the taxonomy's labels and synonyms in all languages.
 *
 * <p>A phrase is found where enough of its words stand close together in the text, in any order and form; rare words count
 * more than those many phrases share. Where the words of one finding are all part of a better one ("training" in "training
 * of shelter staff"), it is left out. Immutable: made anew for each version of the taxonomy.
 */
public final class Recogniser {
    /** From which part of a phrase's weight on it counts as found. */
    private static final double ENOUGH = 0.5;

    /** Findings of nearly the same words and nearly the same score: a person must say which is meant. */
    private static final double NEARLY = 0.9;

    /** Words further apart than this speak of different things. */
    private static final double LOOSEST = 0.5;

    private static final int MOST = 8;

    private static final Pattern AND = Pattern.compile("\\s+(?:and|и|/)\\s+|,\\s*|\\s*[()]\\s*");

    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();

    public Recogniser(Taxonomy taxonomy) {
        Map<String, Set<String>> concepts = new HashMap<>();
        taxonomy.concepts()
                .values()
                .forEach(concept -> texts(concept).forEach(text -> {
                    Set<String> stems = Words.of(text).stream().map(Word::stem).collect(toSet());
                    if (!stems.isEmpty()) {
                        phrases.add(new Phrase(concept.code(), stems));
                        stems.forEach(stem -> concepts.computeIfAbsent(stem, _ -> new HashSet<>())
                                .add(concept.code()));
                    }
                }));
        int all = taxonomy.concepts().size();
        concepts.forEach((stem, in) -> weights.put(stem, Math.log(1.0 + (double) all / in.size())));
    }

    private static Stream<String> texts(Concept concept) {
        Stream<String> given = Stream.concat(
                concept.labels().values().stream(),
                concept.synonyms().values().stream().flatMap(List::stream));
        return given.flatMap(text -> Stream.of(text, Scripts.inLatin(text)))
                .flatMap(Recogniser::parts)
                .distinct();
    }

    /** "Service standards and accreditation" is also found by "service standards"; parts of one word say too little. */
    private static Stream<String> parts(String text) {
        String[] parts = AND.split(text);
        return parts.length == 1
                ? Stream.of(text)
                : Stream.concat(
                        Stream.of(text),
                        Stream.of(parts).filter(part -> Words.of(part).size() > 1));
    }

    private record Phrase(String capability, Set<String> stems) {}

    /**
     * A capability the text speaks of.
     *
     * @param words of the text that led to it, as written
     * @param score how much of a phrase was found: 1 for all of it
     */
    public record Found(String capability, List<String> words, double score) {}

    /** @param ambiguous those that the same words could mean as well */
    public record Recognition(List<Found> capabilities, List<Found> ambiguous) {}

    private record Finding(String capability, Set<Integer> places, double coverage, double strength) {}

    public Recognition recognise(String text) {
        List<Word> words = Words.of(text);
        Map<String, Finding> best = new HashMap<>();
        for (Phrase phrase : phrases) {
            find(phrase, words)
                    .ifPresent(finding -> best.merge(
                            phrase.capability(),
                            finding,
                            (one, other) -> other.strength() > one.strength() ? other : one));
        }
        List<Finding> kept = new ArrayList<>();
        List<Finding> ambiguous = new ArrayList<>();
        Set<Integer> explained = new HashSet<>();
        best.values().stream()
                .sorted(comparing(Finding::strength).reversed().thenComparing(Finding::capability))
                .forEach(finding -> {
                    if (!explained.containsAll(finding.places())) {
                        kept.add(finding);
                        explained.addAll(finding.places());
                    } else if (rivals(finding, kept)) {
                        ambiguous.add(finding);
                    }
                });
        return new Recognition(
                kept.stream().limit(MOST).map(finding -> found(finding, words)).toList(),
                ambiguous.stream()
                        .limit(MOST)
                        .map(finding -> found(finding, words))
                        .toList());
    }

    private static boolean rivals(Finding finding, List<Finding> kept) {
        return kept.stream()
                .anyMatch(better ->
                        better.places().equals(finding.places()) && finding.strength() >= better.strength() * NEARLY);
    }

    private Optional<Finding> find(Phrase phrase, List<Word> words) {
        List<Word> hits = closest(words.stream()
                .filter(word -> phrase.stems().contains(word.stem()))
                .toList());
        double weight = hits.stream()
                .map(Word::stem)
                .distinct()
                .mapToDouble(this::weight)
                .sum();
        double whole = phrase.stems().stream().mapToDouble(this::weight).sum();
        double coverage = weight / whole;
        boolean enough = coverage >= ENOUGH && (coverage == 1 || hits.size() > 1) && closeness(hits) >= LOOSEST;
        if (!enough) {
            return Optional.empty();
        }
        Set<Integer> places = hits.stream().map(Word::place).collect(toCollection(TreeSet::new));
        return Optional.of(new Finding(phrase.capability(), places, coverage, weight * coverage * closeness(hits)));
    }

    /** Of several places where the same word stands, those nearest to the other words. */
    private static List<Word> closest(List<Word> hits) {
        List<Word> best = hits;
        long stems = hits.stream().map(Word::stem).distinct().count();
        for (int from = 0; from < hits.size(); from++) {
            for (int to = from + 1; to <= hits.size(); to++) {
                List<Word> window = hits.subList(from, to);
                boolean whole = window.stream().map(Word::stem).distinct().count() == stems;
                if (whole && span(window) < span(best)) {
                    best = window;
                }
            }
        }
        return best;
    }

    private static int span(List<Word> hits) {
        return hits.isEmpty() ? 0 : hits.getLast().place() - hits.getFirst().place() + 1;
    }

    /** 1 where the words follow each other, less the further they are apart. */
    private static double closeness(List<Word> hits) {
        long stems = hits.stream().map(Word::stem).distinct().count();
        return Math.sqrt((double) stems / span(hits));
    }

    private double weight(String stem) {
        return weights.getOrDefault(stem, 0.0);
    }

    private static Found found(Finding finding, List<Word> words) {
        List<String> surfaces = words.stream()
                .filter(word -> finding.places().contains(word.place()))
                .sorted(comparingInt(Word::place))
                .map(Word::surface)
                .distinct()
                .toList();
        return new Found(finding.capability(), surfaces, Math.round(finding.coverage() * 100) / 100.0);
    }
}
