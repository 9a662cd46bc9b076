/** With whom one does not want to be introduced: secret to the member and the coordinators. */
@NullMarked
package kopir.portal.exclusion;

import org.jspecify.annotations.NullMarked;
