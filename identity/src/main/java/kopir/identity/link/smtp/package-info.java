/** The mail that carries a sign-in link. */
@NullMarked
package kopir.identity.link.smtp;

import org.jspecify.annotations.NullMarked;
