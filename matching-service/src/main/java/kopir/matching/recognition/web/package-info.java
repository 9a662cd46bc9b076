/** Recognition over HTTP. */
@NullMarked
package kopir.matching.recognition.web;

import org.jspecify.annotations.NullMarked;
