package kopir.matching.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Cuts a text into words and brings each to its stem: Cyrillic ones by Russian rules, others by English ones. Labels and
 * texts go through the same cutting, so what matters is not whether a stem is right but that word forms share it; that
 * holds well enough for the other languages of the region too, whose endings mostly stay on in label and text alike.
 */
final class Words {
    private static final CharArraySet EMPTY_WORDS = emptyWords();

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream meaningful = new StopFilter(new LowerCaseFilter(words), EMPTY_WORDS);
            return new TokenStreamComponents(words, new StemByScript(meaningful));
        }
    };

    private Words() {}

    /** @param surface as written; @param place counts words from 0, those without meaning of their own left out */
    record Word(String stem, String surface, int place) {}

    static List<Word> of(String text) {
        List<Word> found = new ArrayList<>();
        try (TokenStream words = ANALYZER.tokenStream("", text)) {
            CharTermAttribute stem = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                found.add(new Word(
                        stem.toString(), text.substring(offset.startOffset(), offset.endOffset()), found.size()));
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return found;
    }

    /** Words that say nothing about a capability; besides the usual ones those that every request has. */
    private static CharArraySet emptyWords() {
        CharArraySet words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        words.addAll(RussianAnalyzer.getDefaultStopSet());
        words.addAll(List.of(
                "we", "our", "us", "need", "needs", "look", "looking", "want", "help", "who", "how", "can", "you",
                "нужно", "нужна", "нужен", "нужны", "ищем", "хотим", "который", "которые", "также", "помощь",
                "помочь"));
        return words;
    }

    private static final class StemByScript extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final SnowballStemmer english = new EnglishStemmer();
        private final SnowballStemmer russian = new RussianStemmer();

        StemByScript(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString().replace('ё', 'е');
            SnowballStemmer stemmer = isCyrillic(word) ? russian : english;
            stemmer.setCurrent(word);
            stemmer.stem();
            term.setEmpty().append(stemmer.getCurrent());
            return true;
        }

        private static boolean isCyrillic(String word) {
            return word.codePoints()
                    .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
        }
    }
}
