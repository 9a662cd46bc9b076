/** Reading the directory: which members a caller sees, and as whom. */
@NullMarked
package kopir.directory.reading;

import org.jspecify.annotations.NullMarked;
