package kopir.matching.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Our own words about the field beside the taxonomy's: how people there name a capability in everyday speech, and which
 * words say nothing by themselves. Files of lines {@code capability: phrase; phrase}, and {@code *: word; word} for the
 * generic ones; {@code #} begins a comment.
 */
final class FieldWords {
    private static final List<String> FILES = List.of("synonyms-en.txt", "synonyms-ru.txt");
    private static final String GENERIC = "*";

    private final Map<String, List<String>> phrases = new HashMap<>();

    private FieldWords() {}

    static FieldWords own() {
        FieldWords words = new FieldWords();
        FILES.forEach(words::read);
        return words;
    }

    /** No words beyond the taxonomy's. */
    static FieldWords none() {
        return new FieldWords();
    }

    List<String> synonyms(String capability) {
        return phrases.getOrDefault(capability, List.of());
    }

    List<String> generic() {
        return synonyms(GENERIC);
    }

    /** Every capability that has words here. */
    List<String> capabilities() {
        return phrases.keySet().stream().filter(code -> !code.equals(GENERIC)).toList();
    }

    private void read(String file) {
        try (InputStream in = FieldWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        int colon = line.indexOf(':');
        if (!line.startsWith("#") && colon > 0) {
            List<String> known =
                    phrases.computeIfAbsent(line.substring(0, colon).strip(), _ -> new ArrayList<>());
            for (String phrase : line.substring(colon + 1).split(";")) {
                known.add(phrase.strip());
            }
        }
    }
}
