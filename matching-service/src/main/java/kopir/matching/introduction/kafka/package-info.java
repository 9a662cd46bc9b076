/** The directory's word on contacts. */
@NullMarked
package kopir.matching.introduction.kafka;

import org.jspecify.annotations.NullMarked;
