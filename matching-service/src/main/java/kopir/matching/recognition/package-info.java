/**
 * Reading what members write in their own words: which capabilities of the taxonomy they mean, and whether the text tells
 * an individual's case, which is not a request and is stopped kindly. Nothing here keeps or logs a text; everything is
 * immutable and answers within a bounded time whatever it is given.
 */
@NullMarked
package kopir.matching.recognition;

import org.jspecify.annotations.NullMarked;
