/** The mail server. The one place of this service that blocks, on threads of its own. */
@NullMarked
package kopir.notification.delivery.smtp;

import org.jspecify.annotations.NullMarked;
