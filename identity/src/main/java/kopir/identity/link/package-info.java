/** Signing in by a link that works once: asking for one, keeping it, how often. */
@NullMarked
package kopir.identity.link;

import org.jspecify.annotations.NullMarked;
