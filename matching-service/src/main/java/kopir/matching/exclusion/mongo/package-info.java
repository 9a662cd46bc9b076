/** Exclusions in the store. */
@NullMarked
package kopir.matching.exclusion.mongo;

import org.jspecify.annotations.NullMarked;
