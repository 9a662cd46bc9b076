/** Tests without a network. */
@NullMarked
package kopir.directory.policy;

import org.jspecify.annotations.NullMarked;
