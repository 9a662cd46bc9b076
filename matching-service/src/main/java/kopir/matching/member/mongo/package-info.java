/** Members and lists as learnt from events, in the store. */
@NullMarked
package kopir.matching.member.mongo;

import org.jspecify.annotations.NullMarked;
