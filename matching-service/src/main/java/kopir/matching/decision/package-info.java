/**
 * How this service says no. A refusal is a value with a name; {@code web} turns each into a problem in one exhaustive
 * switch, so that nobody can forget one.
 */
@NullMarked
package kopir.matching.decision;

import org.jspecify.annotations.NullMarked;
