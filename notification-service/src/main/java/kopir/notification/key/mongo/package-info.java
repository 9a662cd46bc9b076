/** The service's key in the store. */
@NullMarked
package kopir.notification.key.mongo;

import org.jspecify.annotations.NullMarked;
