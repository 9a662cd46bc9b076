/** Refusals as RFC 9457 problems. */
@NullMarked
package kopir.matching.decision.web;

import org.jspecify.annotations.NullMarked;
