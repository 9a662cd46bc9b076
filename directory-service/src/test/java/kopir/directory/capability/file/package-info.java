/** Tests without a network. */
@NullMarked
package kopir.directory.capability.file;

import org.jspecify.annotations.NullMarked;
