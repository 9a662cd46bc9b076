/** The coordinators' desk: which cases wait, and one page to decide one. */
@NullMarked
package kopir.portal.review;

import org.jspecify.annotations.NullMarked;
