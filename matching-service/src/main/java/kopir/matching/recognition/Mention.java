package kopir.matching.recognition;

import java.util.BitSet;
import java.util.List;

/**
 * A place in a text that may mean a capability.
 *
 * @param words those of the text that agree with one phrase, in the order of the text
 * @param coverage how much of the phrase's weight they carry, 0–1
 * @param strength how much they say, 0–1: coverage, less for gaps between them, more for telling words
 */
record Mention(String capability, List<Word> words, BitSet positions, double coverage, double strength) {

    static Mention of(String capability, List<Word> words, double coverage, double strength) {
        BitSet positions = new BitSet();
        words.forEach(word -> positions.set(word.position()));
        return new Mention(capability, List.copyOf(words), positions, coverage, strength);
    }

    /** Whether all its words are also words of the other. */
    boolean within(Mention other) {
        if (positions.cardinality() > other.positions.cardinality()) {
            return false;
        }
        BitSet outside = (BitSet) positions.clone();
        outside.andNot(other.positions);
        return outside.isEmpty();
    }
}
