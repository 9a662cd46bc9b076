/** What the matching-service tells about introductions and exclusions. */
@NullMarked
package kopir.directory.grant.kafka;

import org.jspecify.annotations.NullMarked;
