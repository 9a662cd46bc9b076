package kopir.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.SecureRandom;
import java.text.ParseException;
import kopir.identity.folder.DataFolder;

/**
 * The key that signs tokens: RSA, 2048 bits, RS256, which is what OpenID Connect clients accept without being told. Its
 * {@code kid} is its thumbprint (RFC 7638), so the same key has the same name after every restart.
 */
public final class SigningKey {
    /** The file in the data folder: a JSON web key with its private part. */
    static final String FILE = "signing-key.json";

    private static final int BITS = 2048;

    private SigningKey() {}

    /**
     * Reads the key, or makes it at the first start.
     *
     * @throws IllegalStateException where the file holds something else; no new key is made then, since every service
     *     would take the tokens of people who are signed in for forged
     */
    public static JWKSource<SecurityContext> from(DataFolder folder, SecureRandom random) {
        try {
            return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(folder.once(FILE, () -> generate(random)))));
        } catch (ParseException damaged) {
            // Without its cause, whose message may quote the key.
            throw new IllegalStateException(FILE
                    + " in the data folder is damaged: put its copy back, or remove it and everyone signs in again");
        }
    }

    private static String generate(SecureRandom random) {
        try {
            return new RSAKeyGenerator(BITS)
                    .secureRandom(random)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java makes RSA keys", impossible);
        }
    }
}
