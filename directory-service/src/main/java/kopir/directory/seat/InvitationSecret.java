package kopir.directory.seat;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one-time secret of an invitation: HMAC-SHA-256 (RFC 2104) of the seat's id, so that no secret is stored and the
 * same one can be sent again. Whoever has the key can accept every open invitation.
 */
public final class InvitationSecret {
    private static final int SHORTEST_KEY = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param key at least 32 characters; another key makes the open invitations worthless */
    public InvitationSecret(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "kopir.directory.invitation-key must have at least " + SHORTEST_KEY + " characters");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 43 characters that can stand in a URL. */
    public String of(UUID seat) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(("invitation " + seat).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** Takes the same time wherever the two differ, so that a secret cannot be guessed piece by piece. */
    public boolean matches(UUID seat, String secret) {
        return MessageDigest.isEqual(
                of(seat).getBytes(StandardCharsets.US_ASCII), secret.getBytes(StandardCharsets.UTF_8));
    }
}
