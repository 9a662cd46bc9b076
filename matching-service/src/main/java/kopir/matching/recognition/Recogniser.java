package kopir.matching.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kopir.contracts.ReferenceEvent.Concept;
import kopir.matching.recognition.Recognition.Choice;
import kopir.matching.recognition.Recognition.Quote;
import kopir.matching.recognition.Recognition.Recognised;
import org.jspecify.annotations.Nullable;

/**
 * From own words to capabilities, by the taxonomy's labels and synonyms. Immutable: a new taxonomy means a new recogniser.
 *
 * <p>English and Russian are always understood, each word by its own script. The region's other languages are understood
 * when the text is said to be in one, or shows it by its letters; their labels are drafts, so they find and never overrule.
 */
public final class Recogniser {
    private static final Set<String> WITH_WORD_FORMS = Set.of("en", "ru");

    /** Letters that English and Russian do not have: one is enough to look at the other languages' labels too. */
    private static final Pattern OTHER_LETTERS =
            Pattern.compile("[әғқңөұүһіҳҷӣӯўäňöşüýžçğıʻ]|[og]‘", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Vocabulary wordForms;
    private final Vocabulary beginnings;
    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();

    /** The recogniser of a taxonomy, with our own further words for it. Takes a few hundred milliseconds. */
    public static Recogniser of(Collection<Concept> concepts) {
        return new Recogniser(concepts, FieldWords.own());
    }

    Recogniser(Collection<Concept> concepts, FieldWords own) {
        Map<String, List<String>> understood = new HashMap<>();
        Map<String, List<String>> others = new HashMap<>();
        for (Concept concept : concepts) {
            labels.put(concept.code(), concept.labels());
            understood.put(concept.code(), names(concept, true, own.synonyms(concept.code())));
            others.put(concept.code(), names(concept, false, List.of()));
        }
        Map<String, List<String>> broader = new HashMap<>();
        concepts.forEach(concept -> broader.put(concept.code(), concept.broader()));
        broader.keySet().forEach(code -> above.put(code, above(code, broader, new HashSet<>())));
        wordForms = new Vocabulary(WordForms.ofEnglishAndRussian(), understood, own.generic());
        beginnings = new Vocabulary(WordForms.ofOtherLanguages(), others, List.of());
    }

    /**
     * @param text at most 10,000 characters of it are read
     * @param language in which it is said to be written, ISO 639; null where nobody said
     */
    public Recognition recognise(String text, @Nullable String language) {
        List<Mention> mentions = new ArrayList<>(Mentions.in(text, wordForms));
        if (isInAnotherLanguage(text, language)) {
            mentions.addAll(Mentions.in(text, beginnings));
        }
        Selection.Selected selected = Selection.of(mentions, this::isNarrower);
        return new Recognition(
                selected.meant().stream()
                        .map(mention -> recognised(mention, text))
                        .toList(),
                selected.open().stream()
                        .map(open -> new Choice(quotes(open.example(), text), List.copyOf(open.capabilities())))
                        .toList());
    }

    /** The label in a language, in English where there is none, or the code of a capability that is not known. */
    public String label(String capability, String language) {
        Map<String, String> known = labels.getOrDefault(capability, Map.of());
        return known.getOrDefault(language, known.getOrDefault("en", capability));
    }

    private boolean isInAnotherLanguage(String text, @Nullable String language) {
        return language != null && !WITH_WORD_FORMS.contains(language)
                || OTHER_LETTERS.matcher(text).find();
    }

    private boolean isNarrower(String one, String other) {
        return above.getOrDefault(one, Set.of()).contains(other);
    }

    private static Recognised recognised(Mention mention, String text) {
        return new Recognised(
                mention.capability(), quotes(mention, text), (int) Math.round(100 * Math.min(1, mention.strength())));
    }

    /** The words as they stand in the text; neighbours are quoted together. */
    private static List<Quote> quotes(Mention mention, String text) {
        List<Quote> quotes = new ArrayList<>();
        for (Word word : mention.words()) {
            Quote last = quotes.isEmpty() ? null : quotes.getLast();
            boolean adjoins = last != null
                    && last.end() <= word.start()
                    && text.substring(last.end(), word.start()).isBlank();
            int start = adjoins ? quotes.removeLast().start() : word.start();
            quotes.add(new Quote(text.substring(start, word.end()), start, word.end()));
        }
        return quotes;
    }

    private static List<String> names(Concept concept, boolean withWordForms, Collection<String> more) {
        Stream<String> labels = concept.labels().entrySet().stream()
                .filter(label -> WITH_WORD_FORMS.contains(label.getKey()) == withWordForms)
                .map(Map.Entry::getValue);
        Stream<String> synonyms = concept.synonyms().entrySet().stream()
                .filter(synonym -> WITH_WORD_FORMS.contains(synonym.getKey()) == withWordForms)
                .flatMap(synonym -> synonym.getValue().stream());
        return Stream.of(labels, synonyms, more.stream()).flatMap(all -> all).toList();
    }

    private static Set<String> above(String code, Map<String, List<String>> broader, Set<String> seen) {
        for (String parent : broader.getOrDefault(code, List.of())) {
            if (seen.add(parent)) {
                above(parent, broader, seen);
            }
        }
        return seen;
    }
}
