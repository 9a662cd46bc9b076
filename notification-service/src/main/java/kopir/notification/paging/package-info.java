/** Long lists, page by page. */
@NullMarked
package kopir.notification.paging;

import org.jspecify.annotations.NullMarked;
