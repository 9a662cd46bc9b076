/** Seats in the store. */
@NullMarked
package kopir.directory.seat.mongo;

import org.jspecify.annotations.NullMarked;
