/**
 * What the services tell each other: event records, topics and the envelope they travel in. Plain Java, no framework,
 * no JSON annotations; a field may be added, never renamed or removed.
 */
@NullMarked
package kopir.contracts;

import org.jspecify.annotations.NullMarked;
