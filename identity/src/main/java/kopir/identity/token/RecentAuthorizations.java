package kopir.identity.token;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Codes and tokens that still count, in memory until the last of them expires, and at most {@value #MOST}: one more
 * forgets the oldest, whose owner signs in again when the access token ends. The same happens to everybody at a restart.
 * Access tokens need no entry to be valid: services check the signature.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {
    static final int MOST = 20_000;

    private final Clock clock;
    // Oldest first; an authorization keeps its place when it is saved again.
    private final SequencedMap<String, Entry> byId = new LinkedHashMap<>();
    private final Map<TokenKey, String> idByToken = new HashMap<>();
    private Instant nextSweep = Instant.MIN;

    RecentAuthorizations(Clock clock) {
        this.clock = clock;
    }

    private record TokenKey(String kind, String value) {}

    private record Entry(OAuth2Authorization authorization, Set<TokenKey> tokens, Instant until) {}

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        Instant now = clock.instant();
        sweep(now);
        Entry before = byId.get(authorization.getId());
        if (before != null) {
            before.tokens().forEach(idByToken::remove);
        } else if (byId.size() >= MOST) {
            drop(byId.firstEntry().getKey());
        }
        Set<TokenKey> tokens = new HashSet<>();
        Instant until = now;
        for (Map.Entry<String, ? extends OAuth2Token> token :
                tokens(authorization).entrySet()) {
            tokens.add(new TokenKey(token.getKey(), token.getValue().getTokenValue()));
            Instant end = token.getValue().getExpiresAt();
            until = end != null && end.isAfter(until) ? end : until;
        }
        byId.put(authorization.getId(), new Entry(authorization, tokens, until));
        tokens.forEach(token -> idByToken.put(token, authorization.getId()));
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        drop(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        Entry entry = byId.get(id);
        return entry == null ? null : entry.authorization();
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        Stream<String> kinds = type == null ? KINDS.stream() : Stream.of(type.getValue());
        return kinds.map(kind -> idByToken.get(new TokenKey(kind, token)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::findById)
                .orElse(null);
    }

    private static final Set<String> KINDS = Set.of(
            OAuth2ParameterNames.CODE,
            OAuth2ParameterNames.ACCESS_TOKEN,
            OAuth2ParameterNames.REFRESH_TOKEN,
            OidcParameterNames.ID_TOKEN);

    private static Map<String, OAuth2Token> tokens(OAuth2Authorization authorization) {
        Map<String, OAuth2Token> tokens = new HashMap<>();
        put(tokens, OAuth2ParameterNames.CODE, authorization.getToken(OAuth2AuthorizationCode.class));
        put(tokens, OAuth2ParameterNames.ACCESS_TOKEN, authorization.getAccessToken());
        put(tokens, OAuth2ParameterNames.REFRESH_TOKEN, authorization.getToken(OAuth2RefreshToken.class));
        put(tokens, OidcParameterNames.ID_TOKEN, authorization.getToken(OidcIdToken.class));
        return tokens;
    }

    private static void put(
            Map<String, OAuth2Token> tokens,
            String kind,
            OAuth2Authorization.@Nullable Token<? extends OAuth2Token> held) {
        Optional.ofNullable(held).ifPresent(token -> tokens.put(kind, token.getToken()));
    }

    // Once a minute is enough: expired entries are refused by their tokens' own expiry, this only frees the memory.
    private void sweep(Instant now) {
        if (now.isBefore(nextSweep)) {
            return;
        }
        nextSweep = now.plusSeconds(60);
        byId.values().stream()
                .filter(entry -> !entry.until().isAfter(now))
                .map(entry -> entry.authorization().getId())
                .toList()
                .forEach(this::drop);
    }

    private void drop(String id) {
        Entry entry = byId.remove(id);
        if (entry != null) {
            entry.tokens().forEach(idByToken::remove);
        }
    }
}
