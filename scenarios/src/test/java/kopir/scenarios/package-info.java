/** The whole system, as stories of the people who use it and of what can happen to it. */
@NullMarked
package kopir.scenarios;

import org.jspecify.annotations.NullMarked;
