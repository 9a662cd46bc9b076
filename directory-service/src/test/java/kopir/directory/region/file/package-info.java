/** Tests without a network. */
@NullMarked
package kopir.directory.region.file;

import org.jspecify.annotations.NullMarked;
