/** Tests without a network. */
@NullMarked
package kopir.directory.grant;

import org.jspecify.annotations.NullMarked;
