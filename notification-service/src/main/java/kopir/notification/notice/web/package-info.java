/** The portal inbox over HTTP: everyone reads their own notices and nobody else's. */
@NullMarked
package kopir.notification.notice.web;

import org.jspecify.annotations.NullMarked;
