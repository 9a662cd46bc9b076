/** Members in the store. */
@NullMarked
package kopir.directory.member.mongo;

import org.jspecify.annotations.NullMarked;
