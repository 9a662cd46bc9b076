/** What programs see: the OAuth 2 clients, what tokens say and hold, and which refresh tokens still count. */
@NullMarked
package kopir.identity.token;

import org.jspecify.annotations.NullMarked;
