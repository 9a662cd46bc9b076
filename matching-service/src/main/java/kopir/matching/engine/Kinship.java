package kopir.matching.engine;

/**
 * How an offered capability stands to a needed one.
 *
 * @param steps edges of the taxonomy between the two; 0 for the same
 */
public record Kinship(Path path, int steps) {
    /** From what serves most to what serves least. */
    public enum Path {
        EXACT,
        /** A specialist under what is needed. */
        NARROWER,
        /** A generalist above it. */
        BROADER,
        RELATED,
        /** Another speciality under the same parent. */
        SIBLING
    }
}
