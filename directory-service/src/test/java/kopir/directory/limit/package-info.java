/** Tests without a network. */
@NullMarked
package kopir.directory.limit;

import org.jspecify.annotations.NullMarked;
