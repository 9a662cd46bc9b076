/** Tests without a network. */
@NullMarked
package kopir.directory.member;

import org.jspecify.annotations.NullMarked;
