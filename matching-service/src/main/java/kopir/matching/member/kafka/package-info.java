/** The directory's members and lists as they come in. */
@NullMarked
package kopir.matching.member.kafka;

import org.jspecify.annotations.NullMarked;
