/**
 * The coordinators' desk: what waits, who is suggested and why, and their decisions. People decide; the ranking only
 * proposes.
 */
@NullMarked
package kopir.matching.review;

import org.jspecify.annotations.NullMarked;
