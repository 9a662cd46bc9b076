package kopir.matching.web;

import java.util.Locale;
import kopir.matching.engine.Wording;

/** The language in which the caller reads: the one of ours that {@code Accept-Language} likes best, else English. */
public final class ReadersLanguage {
    private ReadersLanguage() {}

    public static String of(Locale accepted) {
        String language = accepted.getLanguage();
        return Wording.LANGUAGES.contains(language) ? language : Wording.LANGUAGES.getFirst();
    }
}
