/**
 * A member's wish for a partner, from draft to closed, with the suggestions made for it, the cards shown and the answers
 * given. {@link kopir.matching.request.Request} is the state machine; each use case is one class. The member's own words
 * stay in this service's store: events carry codes.
 */
@NullMarked
package kopir.matching.request;

import org.jspecify.annotations.NullMarked;
