package kopir.matching.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text may mean a capability: the words of a phrase in any order, with other words between them, most of the
 * phrase's weight present.
 */
final class Mentions {
    /**
     * How much of a phrase's weight must be there: less brings in more that is not meant than that is (tried from 0.55 to 0.75
     * on the judged requests and on members' descriptions).
     */
    private static final double COVERAGE = 0.62;

    /** Words below this, together, are too generic to mean anything: training, support, help, centre. */
    private static final double TELLING = 0.5;

    /** How far from its most telling word the other words of a phrase are looked for. */
    private static final int REACH = 12;

    private static final int SENTENCE_COSTS = 2;
    private static final double GAP_COSTS = 0.07;

    /** Repeating a word says no more, and a text of one word a thousand times must not cost a million steps. */
    private static final int OCCURRENCES = 20;

    private final Vocabulary vocabulary;
    private final Map<String, List<Word>> occurrences = new HashMap<>();

    private Mentions(Vocabulary vocabulary, List<Word> words) {
        this.vocabulary = vocabulary;
        for (Word word : words) {
            List<Word> places = occurrences.computeIfAbsent(word.form(), _ -> new ArrayList<>());
            if (places.size() < OCCURRENCES) {
                places.add(word);
            }
        }
    }

    static List<Mention> in(String text, Vocabulary vocabulary) {
        Mentions mentions = new Mentions(vocabulary, vocabulary.words(text));
        Set<Phrase> candidates = new LinkedHashSet<>();
        mentions.occurrences.keySet().forEach(form -> candidates.addAll(vocabulary.phrasesWith(form)));
        return candidates.stream()
                .flatMap(phrase -> mentions.of(phrase).stream())
                .toList();
    }

    private List<Mention> of(Phrase phrase) {
        List<String> present =
                phrase.forms().stream().filter(occurrences::containsKey).toList();
        double weight = present.stream().mapToDouble(vocabulary::weight).sum();
        if (weight < COVERAGE * phrase.total()) {
            return List.of();
        }
        String anchor = present.stream()
                .max(Comparator.comparingDouble(vocabulary::weight))
                .orElseThrow();
        List<Mention> found = new ArrayList<>();
        for (Word place : at(anchor)) {
            Mention mention = around(place, present, phrase);
            if (mention != null) {
                found.add(mention);
            }
        }
        return found;
    }

    private @Nullable Mention around(Word anchor, List<String> present, Phrase phrase) {
        List<Word> words = new ArrayList<>();
        for (String form : present) {
            at(form).stream()
                    .min(Comparator.comparingInt(word -> distance(word, anchor)))
                    .filter(word -> distance(word, anchor) <= REACH)
                    .ifPresent(words::add);
        }
        words.sort(Comparator.comparingInt(Word::position));
        double weight = words.stream()
                .mapToDouble(word -> vocabulary.weight(word.form()))
                .sum();
        double coverage = weight / phrase.total();
        int gaps = distance(words.getFirst(), words.getLast()) + 1 - words.size();
        if (coverage < COVERAGE || !tells(words, phrase, gaps)) {
            return null;
        }
        double strength = coverage / (1 + GAP_COSTS * gaps) * Math.min(1, 1.4 * weight / (weight + 0.5));
        return Mention.of(phrase.capability(), words, coverage, strength);
    }

    private boolean tells(List<Word> words, Phrase phrase, int gaps) {
        double telling = words.stream()
                .filter(word -> !vocabulary.isGeneric(word.form()))
                .mapToDouble(word -> vocabulary.weight(word.form()))
                .sum();
        // "Support groups" is two generic words and a name, as long as they stand together.
        boolean wordForWord = words.size() > 1 && words.size() == phrase.forms().size() && gaps <= 2;
        return telling >= TELLING || wordForWord;
    }

    private List<Word> at(String form) {
        return occurrences.getOrDefault(form, List.of());
    }

    private static int distance(Word one, Word other) {
        return Math.abs(one.position() - other.position())
                + SENTENCE_COSTS * Math.abs(one.sentence() - other.sentence());
    }
}
