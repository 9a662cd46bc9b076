package kopir.notification.unsubscribe;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kopir.notification.key.ServiceKey;

/** What an unsubscribe link carries: the seat's opaque id, signed, so that nobody can switch off another's messages. */
public final class UnsubscribeToken {
    private static final int SEAT_BYTES = 16;
    /** 128 of the signature's 256 bits: still beyond guessing, and the link stays short. */
    private static final int SIGNATURE_BYTES = 16;

    private UnsubscribeToken() {}

    public static String of(UUID seat, ServiceKey key) {
        ByteBuffer token = ByteBuffer.allocate(SEAT_BYTES + SIGNATURE_BYTES)
                .putLong(seat.getMostSignificantBits())
                .putLong(seat.getLeastSignificantBits())
                .put(signature(seat, key));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** @return the seat, or empty where the token was not made with this key */
    public static Optional<UUID> read(String token, ServiceKey key) {
        byte[] bytes = decoded(token);
        if (bytes.length != SEAT_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        UUID seat = new UUID(parts.getLong(), parts.getLong());
        byte[] signature = Arrays.copyOfRange(bytes, SEAT_BYTES, bytes.length);
        return MessageDigest.isEqual(signature, signature(seat, key)) ? Optional.of(seat) : Optional.empty();
    }

    private static byte[] signature(UUID seat, ServiceKey key) {
        return Arrays.copyOf(key.sign("unsubscribe " + seat), SIGNATURE_BYTES);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
