package kopir.matching.web;

import com.ibm.icu.util.ULocale;
import java.util.Set;

/** Languages as ISO 639 codes them: two letters where there are two, else three. */
public final class LanguageCodes {
    /** For people who sent something else. */
    public static final String ACCEPTED = "ISO 639 codes, as ru, kk";

    private static final Set<String> ALL = Set.of(ULocale.getISOLanguages());

    private LanguageCodes() {}

    public static boolean isOne(String code) {
        return ALL.contains(code);
    }
}
