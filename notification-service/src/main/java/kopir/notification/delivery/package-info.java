/**
 * Brings notices to people by e-mail. A {@link kopir.notification.delivery.Delivery} is the life of one message; the
 * {@link kopir.notification.delivery.Courier} reserves it, asks whether it is still true and where to, sends, records.
 *
 * <p>One window cannot be closed: between the mail server's {@code 250} and our record. A process that dies in it sends
 * the message a second time, under the same {@code Message-ID}, by which most mailboxes show it once.
 */
@NullMarked
package kopir.notification.delivery;

import org.jspecify.annotations.NullMarked;
