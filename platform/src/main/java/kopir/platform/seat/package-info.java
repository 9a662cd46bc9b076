/** Who may act, as the services learn it from the directory's seat events. */
@NullMarked
package kopir.platform.seat;

import org.jspecify.annotations.NullMarked;
