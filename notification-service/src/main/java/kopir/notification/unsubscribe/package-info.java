/** Switching e-mails off without signing in, by the link in each of them. */
@NullMarked
package kopir.notification.unsubscribe;

import org.jspecify.annotations.NullMarked;
