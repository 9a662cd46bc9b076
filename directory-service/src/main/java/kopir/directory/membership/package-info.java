/** Commands that reach across documents: registering a member with its first seat, ending a membership with its contacts, erasing everything. Each can be interrupted anywhere and is finished later. */
@NullMarked
package kopir.directory.membership;

import org.jspecify.annotations.NullMarked;
