/**
 * Bringing two members together, with the consent of both.
 *
 * <p>{@link kopir.matching.introduction.Introduction} is the state machine.
 * {@link kopir.matching.introduction.Offering} turns a request's first yes into an offer and moves on to the next when it
 * led nowhere; it works across several documents and says at each write what happens if the process dies there. Contacts
 * are the directory's: it opens them after both said yes, and only its grant makes an introduction connected.
 */
@NullMarked
package kopir.matching.introduction;

import org.jspecify.annotations.NullMarked;
