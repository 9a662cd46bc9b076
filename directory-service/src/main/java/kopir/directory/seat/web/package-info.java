/** Invitations over HTTP. */
@NullMarked
package kopir.directory.seat.web;

import org.jspecify.annotations.NullMarked;
