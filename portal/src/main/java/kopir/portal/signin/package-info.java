/** Signing in and out, the session, and the headers that keep a page to itself. */
@NullMarked
package kopir.portal.signin;

import org.jspecify.annotations.NullMarked;
