/** Pairs that must not be introduced. Secret to the member that set one, and the coordinators. */
@NullMarked
package kopir.matching.exclusion;

import org.jspecify.annotations.NullMarked;
