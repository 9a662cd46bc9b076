/** Data of recognition that comes with the service. */
@NullMarked
package kopir.matching.recognition.file;

import org.jspecify.annotations.NullMarked;
