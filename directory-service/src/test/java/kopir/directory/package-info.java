/** The directory as its callers meet it. */
@NullMarked
package kopir.directory;

import org.jspecify.annotations.NullMarked;
