/** The key this service signs its codes and links with. */
@NullMarked
package kopir.notification.key;

import org.jspecify.annotations.NullMarked;
