/** Grants, and the exclusions learnt from events, in the store. */
@NullMarked
package kopir.directory.grant.mongo;

import org.jspecify.annotations.NullMarked;
