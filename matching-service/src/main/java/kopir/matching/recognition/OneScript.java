package kopir.matching.recognition;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes Kazakh, Kyrgyz, Tajik, Turkmen and Uzbek words in plain Latin letters, so that a word in Cyrillic, in the older and
 * in the newer Latin spelling is one word. It is a key for comparing, not a transliteration for reading: sounds that the
 * alphabets write differently (sh and ş, gʻ and ğ) become one letter.
 */
final class OneScript extends TokenFilter {
    private static final String CYRILLIC = "абвгғдежзийкқлмнңоөпрстуұүўфхҳһцчҷшъыіӣьэәӯ";
    private static final String LATIN_FOR = "abvggdejziykqlmnnooprstuuuofhhhtcjs_iii_eau";
    private static final Map<Character, String> LETTERS = letters();
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{P}\\p{Sk}ʻʼ]+");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    OneScript(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String latin = latin(term.toString());
        term.setEmpty().append(latin);
        return true;
    }

    static String latin(String lowerCase) {
        StringBuilder latin = new StringBuilder(lowerCase.length() + 4);
        for (int i = 0; i < lowerCase.length(); i++) {
            char letter = lowerCase.charAt(i);
            String instead = LETTERS.get(letter);
            if (instead == null) {
                latin.append(letter);
            } else {
                latin.append(instead);
            }
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace("sh", "s").replace("ch", "c").replace("w", "v").replace("x", "h");
    }

    private static Map<Character, String> letters() {
        Map<Character, String> letters = new HashMap<>();
        for (int i = 0; i < CYRILLIC.length(); i++) {
            String latin = LATIN_FOR.substring(i, i + 1);
            letters.put(CYRILLIC.charAt(i), latin.equals("_") ? "" : latin);
        }
        letters.put('ё', "yo");
        letters.put('ю', "yu");
        letters.put('я', "ya");
        letters.put('щ', "s");
        letters.put('ц', "ts");
        letters.put('ä', "a");
        letters.put('ı', "i");
        return Map.copyOf(letters);
    }
}
