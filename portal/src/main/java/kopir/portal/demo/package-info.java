/** Only in a demonstration: fictional people to be, and the mailbox that their mail ends up in. */
@NullMarked
package kopir.portal.demo;

import org.jspecify.annotations.NullMarked;
