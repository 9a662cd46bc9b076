package kopir.matching.recognition;

import com.ibm.icu.text.Transliterator;

/**
 * Cyrillic as people of the region write it in Latin letters. The general rules leave letters that only the region has, so
 * those come first.
 */
final class Scripts {
    private static final Transliterator LATIN =
            Transliterator.createFromRules("kopir-latin", """
            :: Lower();
            ә > a; ғ > g; қ > q; ң > ng; ө > o; ұ > u; ү > u; һ > h; і > i;
            ҳ > h; ҷ > j; ӣ > i; ӯ > o; ў > o; җ > j;
            ж > zh; х > kh; ц > ts; ч > ch; ш > sh; щ > shch; ю > yu; я > ya; ё > yo; й > y; ы > y; э > e; ъ > ; ь > ;
            :: Any-Latin; :: Latin-ASCII;
            """, Transliterator.FORWARD);

    private Scripts() {}

    static String inLatin(String text) {
        return LATIN.transliterate(text);
    }
}
