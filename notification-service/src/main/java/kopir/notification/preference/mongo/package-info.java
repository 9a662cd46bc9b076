/** Preferences in the store. */
@NullMarked
package kopir.notification.preference.mongo;

import org.jspecify.annotations.NullMarked;
