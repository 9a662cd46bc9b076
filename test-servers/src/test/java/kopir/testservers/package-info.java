@NullMarked
package kopir.testservers;

import org.jspecify.annotations.NullMarked;
