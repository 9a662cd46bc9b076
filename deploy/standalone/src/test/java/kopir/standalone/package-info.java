@NullMarked
package kopir.standalone;

import org.jspecify.annotations.NullMarked;
