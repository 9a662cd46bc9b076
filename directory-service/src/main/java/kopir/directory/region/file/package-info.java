/** The regions' file. */
@NullMarked
package kopir.directory.region.file;

import org.jspecify.annotations.NullMarked;
