/** Takes in the events of the directory and of matching. */
@NullMarked
package kopir.notification.notice.kafka;

import org.jspecify.annotations.NullMarked;
