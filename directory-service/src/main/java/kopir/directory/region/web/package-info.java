/** The regions over HTTP. */
@NullMarked
package kopir.directory.region.web;

import org.jspecify.annotations.NullMarked;
