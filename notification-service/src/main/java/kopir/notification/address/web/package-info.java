/** The directory, asked over HTTP with this service's own credentials. */
@NullMarked
package kopir.notification.address.web;

import org.jspecify.annotations.NullMarked;
