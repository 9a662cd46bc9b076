/** Introductions: being asked, saying yes or no, getting in touch, and how it went. */
@NullMarked
package kopir.portal.introduction;

import org.jspecify.annotations.NullMarked;
