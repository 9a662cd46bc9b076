/** Recognition over HTTP. What is sent here is answered and forgotten: never kept, never logged. */
@NullMarked
package kopir.matching.recognition.web;

import org.jspecify.annotations.NullMarked;
