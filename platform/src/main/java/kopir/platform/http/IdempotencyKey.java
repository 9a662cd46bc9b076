package kopir.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import kopir.contracts.NameUuid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Makes a repeated {@code POST} harmless: the new aggregate's id is made of the caller and the key, so a second insert
 * finds the first, and the body's fingerprint stored inside tells whether it is the same request.
 *
 * @param id the id the new aggregate gets
 */
public record IdempotencyKey(UUID id) {
    private static final UUID KEYS = NameUuid.ofUrl("https://kopir.example/idempotency-key");
    private static final int LONGEST = 200;

    /**
     * @param header the {@code Idempotency-Key} header, or null where the caller does not repeat
     * @param otherwise a fresh id for that case
     * @throws Problem 400 where the key is empty or longer than 200 characters
     */
    public static IdempotencyKey of(Caller caller, @Nullable String header, UUID otherwise) {
        if (header == null) {
            return new IdempotencyKey(otherwise);
        }
        if (header.isBlank() || header.length() > LONGEST) {
            throw Problem.invalid("Idempotency-Key", "This key cannot be used.", "1 to 200 characters");
        }
        return new IdempotencyKey(NameUuid.of(KEYS, caller.person() + " " + header));
    }

    /** What two bodies must share to be the same request: SHA-256 of their canonical text. */
    public static String fingerprint(Object body) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(body.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The same key came with another body: 422. */
    public static Problem otherBody() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request.",
                Map.of("field", "Idempotency-Key", "accepted", "a new key, or the body it first came with"));
    }
}
