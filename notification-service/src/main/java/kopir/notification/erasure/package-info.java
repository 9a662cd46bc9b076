/** Removes what this service holds of an erased member, and says so. */
@NullMarked
package kopir.notification.erasure;

import org.jspecify.annotations.NullMarked;
