/** Measured beside the alternatives in the same run, as ratios: a single time says more about the machine than about us. */
@NullMarked
package kopir.benchmarks;

import org.jspecify.annotations.NullMarked;
