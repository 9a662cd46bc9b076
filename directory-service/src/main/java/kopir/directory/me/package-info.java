/** What signed-in people see and change about themselves. */
@NullMarked
package kopir.directory.me;

import org.jspecify.annotations.NullMarked;
