/** From a member's POST to a suggestion that a coordinator can see, beside what its hops cost at least. */
@NullMarked
package kopir.benchmarks.path;

import org.jspecify.annotations.NullMarked;
