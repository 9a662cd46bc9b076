/**
 * Everything this service ever says to people, as text files beside this package. A test reads all of them: no message
 * may hold a word of the field, and none may have another variable than a code or a link.
 */
@NullMarked
package kopir.notification.wording;

import org.jspecify.annotations.NullMarked;
