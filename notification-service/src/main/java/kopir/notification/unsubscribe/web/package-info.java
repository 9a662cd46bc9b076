/** The unsubscribe page: open to everyone, and silent about whose link it is and what network this is. */
@NullMarked
package kopir.notification.unsubscribe.web;

import org.jspecify.annotations.NullMarked;
