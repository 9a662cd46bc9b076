/** Notices, whether a message is genuine, and how people want to hear of things. */
@NullMarked
package kopir.portal.inbox;

import org.jspecify.annotations.NullMarked;
