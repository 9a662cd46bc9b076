/** Notices and occasions in the store. */
@NullMarked
package kopir.notification.notice.mongo;

import org.jspecify.annotations.NullMarked;
