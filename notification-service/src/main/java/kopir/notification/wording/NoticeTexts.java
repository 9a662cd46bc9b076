package kopir.notification.wording;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kopir.notification.notice.Kind;
import kopir.platform.json.KebabCaseEnums;

/** What a notice says in the portal: one sentence, made of its kind alone. */
public final class NoticeTexts {
    private final Map<String, Map<Kind, String>> byLanguage = new HashMap<>();

    /** Reads all languages there are. */
    public NoticeTexts() {
        for (String language : Languages.ALL) {
            Texts.properties("notices_" + language + ".properties")
                    .ifPresent(texts -> byLanguage.put(language, sentences(language, texts)));
        }
    }

    private static Map<Kind, String> sentences(String language, Properties texts) {
        Map<Kind, String> sentences = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            String sentence = texts.getProperty(KebabCaseEnums.code(kind));
            if (sentence == null) {
                throw new IllegalStateException("no sentence in " + language + " for " + kind);
            }
            sentences.put(kind, sentence);
        }
        return sentences;
    }

    /** @param language ISO 639; the closest there is is taken */
    public String of(Kind kind, String language) {
        String closest = Languages.closest(language, byLanguage.keySet());
        return Objects.requireNonNull(
                Objects.requireNonNull(byLanguage.get(closest)).get(kind));
    }
}
