/**
 * Gets events out at least once and takes them in safely however often they arrive.
 *
 * <p>Out: {@link kopir.platform.delivery.Aggregates} writes an aggregate's new state and its events in one document
 * update; {@link kopir.platform.delivery.Relay} sends them in order and removes what the broker acknowledged. In:
 * {@link kopir.platform.delivery.EventConsumer} parses one record and waits for its handler; what cannot be handled goes
 * to a dead-letter topic by {@link kopir.platform.delivery.DeadLetters}. This package is the only one that blocks.
 */
@NullMarked
package kopir.platform.delivery;

import org.jspecify.annotations.NullMarked;
