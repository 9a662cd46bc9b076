package kopir.matching.recognition;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Keeps <em>IT</em> apart from <em>it</em>: marks two capitals, which would otherwise be lost among the stop words. */
final class ShortCapitals extends TokenFilter {
    private static final char MARK = '=';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ShortCapitals(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (term.length() == 2 && Character.isUpperCase(term.charAt(0)) && Character.isUpperCase(term.charAt(1))) {
            String marked = MARK + term.toString();
            term.setEmpty().append(marked);
        }
        return true;
    }
}
