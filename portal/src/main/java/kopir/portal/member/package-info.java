/** The members of the network: finding them, reading what is for you, deciding who takes part. */
@NullMarked
package kopir.portal.member;

import org.jspecify.annotations.NullMarked;
