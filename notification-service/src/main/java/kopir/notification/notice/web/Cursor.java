package kopir.notification.notice.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import kopir.notification.notice.Notice;
import kopir.notification.notice.mongo.Notices.Place;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;

/** Where a page of the inbox ended, as a text for URLs. */
final class Cursor {
    private static final int LENGTH = Long.BYTES * 3;

    private Cursor() {}

    static String behind(Notice last) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .putLong(last.at().toEpochMilli())
                .putLong(last.id().getMostSignificantBits())
                .putLong(last.id().getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Problem 400 where it was not made here */
    static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == LENGTH) {
                ByteBuffer place = ByteBuffer.wrap(bytes);
                return new Place(Instant.ofEpochMilli(place.getLong()), new UUID(place.getLong(), place.getLong()));
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through: the answer is the same.
        }
        throw Problem.invalid("cursor", "This cursor is not one of ours.", "the cursor of a Link header");
    }
}
