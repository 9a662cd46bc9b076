/** The coordinators' desk over HTTP. */
@NullMarked
package kopir.matching.review.web;

import org.jspecify.annotations.NullMarked;
