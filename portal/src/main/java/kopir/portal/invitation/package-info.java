/** Inviting people to act for a member or as coordinators, and accepting. */
@NullMarked
package kopir.portal.invitation;

import org.jspecify.annotations.NullMarked;
