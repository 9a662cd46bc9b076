package kopir.platform.delivery;

import java.time.Instant;
import java.util.UUID;
import kopir.contracts.Event;

/**
 * An event as it came in, perhaps not for the first time.
 *
 * @param id stable however often it is sent: what effects for people are made unique by
 * @param time when it happened
 */
public record Received(UUID id, Instant time, Event event) {}
