/** What the matching-service answers about requests, suggestions, introductions and exclusions. */
@NullMarked
package kopir.portal.matching;

import org.jspecify.annotations.NullMarked;
