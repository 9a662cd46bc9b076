/** Forgetting a member that was erased, and saying so. */
@NullMarked
package kopir.matching.erasure;

import org.jspecify.annotations.NullMarked;
