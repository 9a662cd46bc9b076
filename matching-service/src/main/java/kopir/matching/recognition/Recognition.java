package kopir.matching.recognition;

import java.util.List;

/**
 * What a text asks for, as far as its words say.
 *
 * @param capabilities the best first
 * @param ambiguous words with several unrelated meanings, to be chosen from
 */
public record Recognition(List<Recognised> capabilities, List<Choice> ambiguous) {
    public Recognition {
        capabilities = List.copyOf(capabilities);
        ambiguous = List.copyOf(ambiguous);
    }

    /**
     * @param words those of the text that led here, as they stand in it
     * @param score 0–100, to be compared within one text only
     */
    public record Recognised(String capability, List<Quote> words, int score) {
        public Recognised {
            words = List.copyOf(words);
        }
    }

    /** @param capabilities their codes, at least two */
    public record Choice(List<Quote> words, List<String> capabilities) {
        public Choice {
            words = List.copyOf(words);
            capabilities = List.copyOf(capabilities);
        }
    }

    /** @param start where it begins in the text, in UTF-16 units; @param end where it ends, exclusive */
    public record Quote(String text, int start, int end) {}
}
