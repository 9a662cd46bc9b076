/** Tests without a network. */
@NullMarked
package kopir.directory.seat;

import org.jspecify.annotations.NullMarked;
