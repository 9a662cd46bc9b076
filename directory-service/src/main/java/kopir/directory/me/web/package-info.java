/** People about themselves, over HTTP. */
@NullMarked
package kopir.directory.me.web;

import org.jspecify.annotations.NullMarked;
