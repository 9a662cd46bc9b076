/** Requests in the store. */
@NullMarked
package kopir.matching.request.mongo;

import org.jspecify.annotations.NullMarked;
