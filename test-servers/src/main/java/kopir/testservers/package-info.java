/** The broker and the store that integration tests talk to: embedded, given, or in containers. */
@NullMarked
package kopir.testservers;

import org.jspecify.annotations.NullMarked;
