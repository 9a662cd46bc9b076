/** The ledger of erasures in the store. */
@NullMarked
package kopir.directory.membership.mongo;

import org.jspecify.annotations.NullMarked;
