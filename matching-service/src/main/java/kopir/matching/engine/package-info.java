/**
 * Ranks members for a request, and explains itself. Pure: no framework, no store, no clock.
 *
 * <p>{@link kopir.matching.engine.Ranking} takes a {@link kopir.matching.engine.Query} and all
 * {@link kopir.matching.engine.Candidates}, asks each {@link kopir.matching.engine.HardRule}, adds up the points of
 * {@link kopir.matching.engine.Scoring} by the {@link kopir.matching.engine.Weights}, and puts the best first.
 * {@link kopir.matching.engine.Wording} says the same in words. It scores everybody: slow beyond some hundred thousand
 * members, but short enough to be checked by reading, which is why any faster engine is tested against it.
 */
@NullMarked
package kopir.matching.engine;

import org.jspecify.annotations.NullMarked;
