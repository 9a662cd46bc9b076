@NullMarked
package kopir.embedded;

import org.jspecify.annotations.NullMarked;
