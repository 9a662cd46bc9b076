package kopir.notification.paging;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list ended that is sorted by time and then id, both descending. What is added later comes before it
 * and changes no later page.
 */
public record Place(Instant at, UUID id) {
    private static final int LENGTH = Long.BYTES * 3;

    /** As a text for URLs. */
    public String cursor() {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .putLong(at.toEpochMilli())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @return empty where it is no cursor of ours */
    public static Optional<Place> read(String cursor) {
        byte[] bytes = decoded(cursor);
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        ByteBuffer place = ByteBuffer.wrap(bytes);
        return Optional.of(
                new Place(Instant.ofEpochMilli(place.getLong()), new UUID(place.getLong(), place.getLong())));
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
