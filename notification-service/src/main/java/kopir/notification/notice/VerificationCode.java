package kopir.notification.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kopir.notification.key.ServiceKey;

/**
 * The code in every message: eight characters a person can read out and type, such as {@code 7K3M-QX2D}. Made with the
 * service's key, so that nobody outside can write a message whose code the portal would confirm; 40 bits, and only the
 * reader's own notices are ever compared.
 */
public final class VerificationCode {
    /** Crockford's base 32: no letter that looks like a digit, and no U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private VerificationCode() {}

    public static String of(UUID notice, ServiceKey key) {
        byte[] hash = key.sign("verification " + notice);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(ALPHABET.charAt(hash[i] & 31));
        }
        return code.toString();
    }

    /**
     * Reads what a person typed: any case, with or without the dash, O for 0, I or L for 1.
     *
     * @return empty where it cannot be a code
     */
    public static Optional<String> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean possible = plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return possible
                ? Optional.of(plain.substring(0, LENGTH / 2) + "-" + plain.substring(LENGTH / 2))
                : Optional.empty();
    }
}
