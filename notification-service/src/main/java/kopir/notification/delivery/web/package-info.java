/** Deliveries over HTTP, for operators: what became of messages, never what they said. */
@NullMarked
package kopir.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
