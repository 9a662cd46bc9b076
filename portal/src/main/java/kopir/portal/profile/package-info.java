/** A member's own profile: what it gives and needs, who can see it, how its people are reached. */
@NullMarked
package kopir.portal.profile;

import org.jspecify.annotations.NullMarked;
