/** Recorded runs in the store. */
@NullMarked
package kopir.matching.recording.mongo;

import org.jspecify.annotations.NullMarked;
