/** Who reads a member's contacts, and the record of it. */
@NullMarked
package kopir.directory.contact;

import org.jspecify.annotations.NullMarked;
