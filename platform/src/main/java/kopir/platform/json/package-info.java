/** How codes are written as JSON, the same in events, documents and HTTP. */
@NullMarked
package kopir.platform.json;

import org.jspecify.annotations.NullMarked;
