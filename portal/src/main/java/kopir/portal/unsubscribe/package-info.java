/** Getting no more messages: the notification-service's pages, at the portal's address because people reach only that. */
@NullMarked
package kopir.portal.unsubscribe;

import org.jspecify.annotations.NullMarked;
