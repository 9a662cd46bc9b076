/** What outlives a restart: the keys and secrets in the data folder. */
@NullMarked
package kopir.identity.folder;

import org.jspecify.annotations.NullMarked;
