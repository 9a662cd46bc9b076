package kopir.identity.token;

import kopir.identity.folder.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Keeps the secrets of client programs as fingerprints. A slow hash protects short passwords that people choose; these
 * are long and random (shorter ones are refused at the start), and a slow one would cost every token request 0.1 s.
 */
final class ClientSecretHash implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : Secrets.fingerprint(secret.toString());
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String fingerprint) {
        return secret != null && fingerprint != null && Secrets.matches(secret.toString(), fingerprint);
    }
}
