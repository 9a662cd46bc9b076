/** Closing contacts over HTTP. */
@NullMarked
package kopir.directory.grant.web;

import org.jspecify.annotations.NullMarked;
