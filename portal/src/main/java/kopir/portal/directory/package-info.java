/** What the directory-service answers about members, seats, capabilities and regions. */
@NullMarked
package kopir.portal.directory;

import org.jspecify.annotations.NullMarked;
