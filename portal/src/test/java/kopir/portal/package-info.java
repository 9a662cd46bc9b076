/** The portal in a browser's hands: real HTTP, a real sign-in, and servers that answer as the three services do. */
@NullMarked
package kopir.portal;

import org.jspecify.annotations.NullMarked;
