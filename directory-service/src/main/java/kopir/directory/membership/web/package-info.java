/** Membership over HTTP. */
@NullMarked
package kopir.directory.membership.web;

import org.jspecify.annotations.NullMarked;
