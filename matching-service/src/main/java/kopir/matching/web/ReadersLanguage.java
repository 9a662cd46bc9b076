package kopir.matching.web;

import java.util.Locale;
import kopir.matching.engine.Wording;
import org.jspecify.annotations.Nullable;

/** The language in which the caller reads: the one of ours that {@code Accept-Language} likes best, else English. */
public final class ReadersLanguage {
    private ReadersLanguage() {}

    /** @param accepted null where the caller did not say */
    public static String of(@Nullable Locale accepted) {
        String language = accepted == null ? "" : accepted.getLanguage();
        return Wording.LANGUAGES.contains(language) ? language : Wording.LANGUAGES.getFirst();
    }
}
