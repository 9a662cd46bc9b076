/** The taxonomy's file. */
@NullMarked
package kopir.directory.capability.file;

import org.jspecify.annotations.NullMarked;
