/** Tests without a network. */
@NullMarked
package kopir.directory.member.web;

import org.jspecify.annotations.NullMarked;
