/** Pages in URLs: {@code ?cursor=…&limit=…} and the {@code Link} header to the next. */
@NullMarked
package kopir.notification.paging.web;

import org.jspecify.annotations.NullMarked;
