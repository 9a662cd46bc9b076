package kopir.matching.recognition;

import java.util.function.Supplier;
import kopir.matching.engine.Taxonomy;
import kopir.matching.recognition.Recogniser.Recognition;

/** Recognises by the taxonomy in force. Its phrases are prepared once for each version that arrives. */
public final class OwnWords {
    private final Supplier<Taxonomy> inForce;
    private volatile Prepared prepared;

    private record Prepared(Taxonomy taxonomy, Recogniser recogniser) {}

    public OwnWords(Supplier<Taxonomy> inForce) {
        this.inForce = inForce;
        this.prepared = prepare(Taxonomy.empty());
    }

    public Recognition recognise(String text) {
        Taxonomy taxonomy = inForce.get();
        Prepared current = prepared;
        if (current.taxonomy() != taxonomy) {
            // Two at once prepare the same twice, which costs a moment and no more.
            current = prepare(taxonomy);
            prepared = current;
        }
        return current.recogniser().recognise(text);
    }

    private static Prepared prepare(Taxonomy taxonomy) {
        return new Prepared(taxonomy, new Recogniser(taxonomy));
    }
}
