/** Lists and profiles over HTTP. */
@NullMarked
package kopir.directory.reading.web;

import org.jspecify.annotations.NullMarked;
