/**
 * A store that speaks MongoDB's protocol from one file, in this process. It is a subset of MongoDB: no sessions, no
 * transactions; indexes that are neither unique nor the primary key, expiry, collations and validators are accepted and
 * ignored.
 */
@NullMarked
package kopir.embedded.store;

import org.jspecify.annotations.NullMarked;
