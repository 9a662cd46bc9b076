package kopir.matching.request;

import java.time.Instant;
import java.util.UUID;

/**
 * What never changes about a request.
 *
 * @param fingerprint of the body that made it: tells a repeated command from another one under the same key
 */
public record Origin(UUID id, UUID member, Instant createdAt, String fingerprint) {}
