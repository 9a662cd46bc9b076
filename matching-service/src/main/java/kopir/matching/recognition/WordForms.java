package kopir.matching.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Breaks texts into words and brings the forms of a word together. */
final class WordForms {
    /** Further text is not read: it would cost time and say nothing new about what is asked for. */
    private static final int READ_CHARACTERS = 10_000;

    private static final int BEGINNING = 6;

    /** Lucene's English list has 33 words and lacks these; its Russian one is complete. */
    private static final List<String> MORE_STOPS = List.of(
            "we", "us", "our", "i", "my", "you", "your", "he", "she", "his", "her", "who", "which", "what", "how",
            "from", "do", "does", "can", "has", "have", "had", "would", "like", "want", "very", "also");

    private final Analyzer analyzer;

    private WordForms(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * English and Russian in one: the stemmer of the one leaves the other's script alone, so mixed texts ("нужен EMDR") need
     * no guess at their language.
     */
    static WordForms ofEnglishAndRussian() {
        CharArraySet stops = new CharArraySet(RussianAnalyzer.getDefaultStopSet(), true);
        stops.addAll(EnglishAnalyzer.getDefaultStopSet());
        stops.addAll(MORE_STOPS);
        return new WordForms(new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream plain = new LowerCaseFilter(new ShortCapitals(new EnglishPossessiveFilter(words)));
                TokenStream telling = new StopFilter(new PlainYo(plain), stops);
                return new TokenStreamComponents(words, new RussianLightStemFilter(new PorterStemFilter(telling)));
            }
        });
    }

    /**
     * The region's other languages, in Latin or Cyrillic: letters of one script, then the first six of each word. They hang
     * endings onto a stem that stays, so beginnings do nearly as well as a real stemmer (Can et al. 2008 on Turkish, who
     * found five letters best; six keeps more of their compounds apart).
     */
    static WordForms ofOtherLanguages() {
        return new WordForms(new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream latin = new OneScript(new LowerCaseFilter(words));
                return new TokenStreamComponents(words, TruncateTokenFilter.truncateAfterCodePoints(latin, BEGINNING));
            }
        });
    }

    List<Word> of(String text) {
        String read = text.length() > READ_CHARACTERS ? text.substring(0, READ_CHARACTERS) : text;
        try (TokenStream tokens = analyzer.tokenStream("", read)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            List<Word> words = new ArrayList<>();
            int position = -1;
            int sentence = 0;
            int before = 0;
            tokens.reset();
            while (tokens.incrementToken()) {
                position += step.getPositionIncrement();
                sentence += endsSentence(read, before, offset.startOffset()) ? 1 : 0;
                before = offset.endOffset();
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset(), position, sentence));
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endsSentence(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (".!?\n".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
