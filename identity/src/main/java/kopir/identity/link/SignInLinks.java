package kopir.identity.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import kopir.identity.folder.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;

/**
 * The links that are out: each signs one subject in, once, within 15 minutes. Only hashes are kept, so that a dump of
 * the memory opens no door, and only in memory: after a restart a mailed link is no longer valid and people ask for
 * another.
 */
public final class SignInLinks implements OneTimeTokenService {
    /** How long a link works. */
    public static final Duration VALID = Duration.ofMinutes(15);

    /** How many links may be out at once; one more makes the oldest invalid. */
    static final int MOST = 10_000;

    private final Clock clock;
    private final Secrets secrets;
    // In order of making, which is the order of expiry.
    private final SequencedMap<String, Open> open = new LinkedHashMap<>();

    public SignInLinks(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    private record Open(String subject, Instant expiresAt) {}

    /** @param request its user name is the subject; how long the link works is not the asker's to choose */
    @Override
    public synchronized OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        Instant now = clock.instant();
        open.values().removeIf(link -> !link.expiresAt().isAfter(now));
        if (open.size() >= MOST) {
            open.pollFirstEntry();
        }
        String token = secrets.next();
        Instant expiresAt = now.plus(VALID);
        open.put(Secrets.fingerprint(token), new Open(request.getUsername(), expiresAt));
        return new DefaultOneTimeToken(token, request.getUsername(), expiresAt);
    }

    /** @return null where the link is unknown, used or too old: all three look alike */
    @Override
    public synchronized @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        String token = Objects.requireNonNullElse(presented.getTokenValue(), "");
        Open link = open.remove(Secrets.fingerprint(token));
        return link == null || !link.expiresAt().isAfter(clock.instant())
                ? null
                : new DefaultOneTimeToken(token, link.subject(), link.expiresAt());
    }

    /** Whether a link would still work. Looking does not use it up: mail scanners look. */
    public synchronized boolean isOpen(String token) {
        Open link = open.get(Secrets.fingerprint(token));
        return link != null && link.expiresAt().isAfter(clock.instant());
    }

    /** Takes back a link that never reached anybody. */
    public synchronized void withdraw(OneTimeToken link) {
        open.remove(Secrets.fingerprint(link.getTokenValue()));
    }
}
