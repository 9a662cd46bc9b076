/**
 * Grants: for which introduction which two members read each other's contacts. The last check before they open, and the
 * write that closes them.
 */
@NullMarked
package kopir.directory.grant;

import org.jspecify.annotations.NullMarked;
