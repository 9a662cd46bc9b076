/** The start page: for a visitor what this is, for a member what waits for them. */
@NullMarked
package kopir.portal.welcome;

import org.jspecify.annotations.NullMarked;
