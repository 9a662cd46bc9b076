/** The taxonomy over HTTP. */
@NullMarked
package kopir.directory.capability.web;

import org.jspecify.annotations.NullMarked;
