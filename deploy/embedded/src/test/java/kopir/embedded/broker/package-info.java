@NullMarked
package kopir.embedded.broker;

import org.jspecify.annotations.NullMarked;
