package kopir.notification.wording;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which language somebody is written to. English and Russian are complete; a reader of Kazakh, Kyrgyz, Tajik, Turkmen
 * or Uzbek gets Russian until that language is there: adding its files is all it takes.
 */
public final class Languages {
    /** The network's languages. */
    public static final List<String> ALL = List.of("en", "ru", "kk", "ky", "tg", "tk", "uz");

    private static final Set<String> READ_RUSSIAN = Set.of("kk", "ky", "tg", "tk", "uz");

    private Languages() {}

    /**
     * @param wanted ISO 639; anything unknown gives English
     * @param written the languages there are texts in, English and Russian among them
     */
    public static String closest(String wanted, Set<String> written) {
        String language = wanted.toLowerCase(Locale.ROOT);
        if (written.contains(language)) {
            return language;
        }
        return READ_RUSSIAN.contains(language) ? "ru" : "en";
    }

    /** The first of the network's languages that an {@code Accept-Language} header (RFC 9110, 12.5.4) asks for. */
    public static Optional<String> asked(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-")[0])
                    .filter(ALL::contains)
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
