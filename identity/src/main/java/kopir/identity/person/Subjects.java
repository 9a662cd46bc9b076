package kopir.identity.person;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The opaque subject of an address: HMAC-SHA-256 of its normal form in UTF-8, under a key that never leaves the data
 * folder, as 43 characters of URL-safe base64. The same address always gives the same subject; without the key nobody
 * can tell which address a subject stands for, nor try addresses until one fits. A new key makes strangers of everyone.
 */
public final class Subjects {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param key 32 random bytes */
    public Subjects(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public String of(MailAddress address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(address.normal().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
