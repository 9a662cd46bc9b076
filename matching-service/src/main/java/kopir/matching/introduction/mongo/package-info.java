/** Introductions in the store, and what guards them across documents: the places of candidates and the pairs. */
@NullMarked
package kopir.matching.introduction.mongo;

import org.jspecify.annotations.NullMarked;
