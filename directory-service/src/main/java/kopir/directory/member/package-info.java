/** A member: its profile, where its membership stands and which steps are legal from there, its news to the network. */
@NullMarked
package kopir.directory.member;

import org.jspecify.annotations.NullMarked;
