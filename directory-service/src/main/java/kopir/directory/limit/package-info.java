/** How much one person may read, and when reading becomes unusual. Counted in memory, by each instance for itself. */
@NullMarked
package kopir.directory.limit;

import org.jspecify.annotations.NullMarked;
