@NullMarked
package kopir.embedded.store;

import org.jspecify.annotations.NullMarked;
