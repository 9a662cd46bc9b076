/** What the notification-service answers about notices and how people want to hear of them. */
@NullMarked
package kopir.portal.notification;

import org.jspecify.annotations.NullMarked;
