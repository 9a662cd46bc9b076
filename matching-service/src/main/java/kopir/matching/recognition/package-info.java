/**
 * Understands a member's own words: which capabilities they speak of, and whether they tell of one person's case, which
 * is no request and is answered with helplines. Nothing is kept of the words.
 */
@NullMarked
package kopir.matching.recognition;

import org.jspecify.annotations.NullMarked;
