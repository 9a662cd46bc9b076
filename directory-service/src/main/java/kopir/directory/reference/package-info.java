/** Tells the other services the lists that everyone refers to, once for every change of them. */
@NullMarked
package kopir.directory.reference;

import org.jspecify.annotations.NullMarked;
