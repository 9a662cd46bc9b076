/**
 * Everything in one process: broker, store, sign-in, the three services and the portal, each the same code that also
 * runs by itself. {@link kopir.standalone.Kopir} reads the command, {@link kopir.standalone.OneProcess} starts and stops
 * the parts.
 */
@NullMarked
package kopir.standalone;

import org.jspecify.annotations.NullMarked;
