/** Where to write to somebody: asked of the directory for each message, kept nowhere. */
@NullMarked
package kopir.notification.address;

import org.jspecify.annotations.NullMarked;
