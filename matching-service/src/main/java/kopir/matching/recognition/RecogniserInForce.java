package kopir.matching.recognition;

import java.util.Optional;
import java.util.function.Supplier;
import kopir.matching.engine.Taxonomy;
import org.jspecify.annotations.Nullable;

/** The recogniser of the taxonomy in force: made anew, once, for each taxonomy that arrives. */
public final class RecogniserInForce implements Supplier<Optional<Recogniser>> {
    private final Supplier<Taxonomy> taxonomy;
    private volatile @Nullable Made made;

    private record Made(Taxonomy taxonomy, Recogniser recogniser) {}

    /** @param taxonomy the one known by now: the same object until another arrives, without concepts before the first */
    public RecogniserInForce(Supplier<Taxonomy> taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Empty until a taxonomy has arrived. The first call after a change takes a few hundred milliseconds. */
    @Override
    public Optional<Recogniser> get() {
        Taxonomy now = taxonomy.get();
        if (now.concepts().isEmpty()) {
            return Optional.empty();
        }
        Made current = made;
        if (current == null || !isOf(now, current)) {
            current = make(now);
        }
        return Optional.of(current.recogniser());
    }

    /** One at a time: two requests that meet a new taxonomy together must not both pay for it. */
    private synchronized Made make(Taxonomy now) {
        Made current = made;
        if (current == null || !isOf(now, current)) {
            current = new Made(now, Recogniser.of(now.concepts().values()));
            made = current;
        }
        return current;
    }

    @SuppressWarnings(
            "ReferenceEquality") // the same taxonomy is the same object, and comparing 150 concepts is not free
    private static boolean isOf(Taxonomy now, Made made) {
        return made.taxonomy() == now;
    }
}
