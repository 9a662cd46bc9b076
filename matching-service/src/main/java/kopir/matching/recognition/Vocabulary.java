package kopir.matching.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The phrases that name capabilities, found by their words.
 *
 * <p>A word weighs {@code 1 − ln(capabilities it occurs in) / ln(all capabilities)}, an inverse document frequency (Spärck
 * Jones 1972) from 1 for a word of one capability to 0 for a word of them all.
 */
final class Vocabulary {
    private static final Pattern PARTS = Pattern.compile("\\s+(?:and|or|и|или|/)\\s+|[,/()]");

    private final WordForms wordForms;
    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> generic = new HashSet<>();
    private final Map<String, List<Phrase>> byForm = new HashMap<>();

    /**
     * @param phrases the ways of naming each capability
     * @param generic words that cannot name a capability by themselves
     */
    Vocabulary(WordForms wordForms, Map<String, List<String>> phrases, Collection<String> generic) {
        this.wordForms = wordForms;
        Map<String, Set<List<String>>> forms = new HashMap<>();
        phrases.forEach((capability, texts) -> forms.put(capability, forms(texts)));
        weigh(forms.values());
        generic.forEach(word -> wordForms.of(word).forEach(form -> this.generic.add(form.form())));
        forms.forEach((capability, all) -> all.forEach(words -> add(capability, words)));
    }

    List<Word> words(String text) {
        return wordForms.of(text);
    }

    double weight(String form) {
        return weights.getOrDefault(form, 0.0);
    }

    /** Whether the word says little in a request, however rare it is in the taxonomy. */
    boolean isGeneric(String form) {
        return generic.contains(form);
    }

    /** The phrases that contain a word. */
    List<Phrase> phrasesWith(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    private Set<List<String>> forms(List<String> texts) {
        Set<List<String>> all = new HashSet<>();
        for (String text : texts) {
            List<String> whole = distinct(text);
            // "через границу" without its stop word would be any border.
            if (whole.size() > 1 || !text.contains(" ")) {
                all.add(whole);
            }
            // "Shelter and safe accommodation" is two names. A single word cut out of a longer name may mean anything.
            for (String part : PARTS.split(text)) {
                List<String> words = distinct(part);
                if (words.size() > 1) {
                    all.add(words);
                }
            }
        }
        all.remove(List.<String>of());
        return all;
    }

    private List<String> distinct(String text) {
        return wordForms.of(text).stream().map(Word::form).distinct().toList();
    }

    private void weigh(Collection<Set<List<String>>> capabilities) {
        Map<String, Integer> occurrences = new HashMap<>();
        for (Set<List<String>> phrases : capabilities) {
            Set<String> words = new HashSet<>();
            phrases.forEach(words::addAll);
            words.forEach(word -> occurrences.merge(word, 1, Integer::sum));
        }
        double all = Math.log(Math.max(2, capabilities.size()));
        occurrences.forEach((word, count) -> weights.put(word, 1 - Math.log(count) / all));
    }

    private void add(String capability, List<String> words) {
        double total = words.stream().mapToDouble(this::weight).sum();
        Phrase phrase = new Phrase(capability, words, total);
        words.forEach(
                word -> byForm.computeIfAbsent(word, _ -> new ArrayList<>()).add(phrase));
    }
}
