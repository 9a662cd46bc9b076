/** The whole application over HTTP; its parts are tested beside them. */
@NullMarked
package kopir.identity;

import org.jspecify.annotations.NullMarked;
