/** Deliveries in the store, each change in one write with its event. */
@NullMarked
package kopir.notification.delivery.mongo;

import org.jspecify.annotations.NullMarked;
