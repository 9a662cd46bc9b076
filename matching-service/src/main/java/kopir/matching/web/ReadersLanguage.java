package kopir.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kopir.matching.engine.Wording;
import org.jspecify.annotations.Nullable;

/** The language in which the caller reads: the one of ours that {@code Accept-Language} likes best, else English. */
public final class ReadersLanguage {
    private ReadersLanguage() {}

    /** @param accepted the header (RFC 9110, section 12.5.4), or null where it was not sent */
    public static String of(@Nullable String accepted) {
        return Optional.ofNullable(accepted)
                .map(ReadersLanguage::ranges)
                .map(ranges -> Locale.lookupTag(ranges, Wording.LANGUAGES))
                .orElse(Wording.LANGUAGES.getFirst());
    }

    private static List<Locale.LanguageRange> ranges(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
