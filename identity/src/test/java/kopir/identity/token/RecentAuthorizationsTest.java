package kopir.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import kopir.identity.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class RecentAuthorizationsTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final OAuth2TokenType CODE = new OAuth2TokenType("code");
    private static final RegisteredClient PORTAL = Objects.requireNonNull(
            Clients.of(URI.create("http://localhost:8080"), "p".repeat(32), "n".repeat(32), Duration.ofHours(12))
                    .findByClientId(Clients.PORTAL));

    private final MovableClock clock = new MovableClock(START);
    private final RecentAuthorizations authorizations = new RecentAuthorizations(clock);

    @Test
    void an_authorization_is_found_by_each_of_its_tokens_and_by_its_id() {
        authorizations.save(withTokens("one"));

        assertThat(found("access one", OAuth2TokenType.ACCESS_TOKEN)).isEqualTo("one");
        assertThat(found("refresh one", OAuth2TokenType.REFRESH_TOKEN)).isEqualTo("one");
        assertThat(found("refresh one", null)).isEqualTo("one");
        assertThat(authorizations.findById("one")).isNotNull();
    }

    @Test
    void a_token_is_not_found_as_one_of_another_kind() {
        authorizations.save(withTokens("one"));

        assertThat(found("refresh one", OAuth2TokenType.ACCESS_TOKEN)).isNull();
        assertThat(found("refresh one", CODE)).isNull();
    }

    @Test
    void a_renewed_access_token_takes_the_place_of_the_old_one() {
        authorizations.save(withTokens("one"));
        authorizations.save(OAuth2Authorization.from(withTokens("one"))
                .accessToken(access("newer", START.plusSeconds(600)))
                .build());

        assertThat(found("newer", OAuth2TokenType.ACCESS_TOKEN)).isEqualTo("one");
        assertThat(found("access one", OAuth2TokenType.ACCESS_TOKEN)).isNull();
    }

    @Test
    void what_is_removed_is_not_found() {
        authorizations.save(withTokens("one"));
        authorizations.remove(withTokens("one"));

        assertThat(found("refresh one", null)).isNull();
        assertThat(authorizations.findById("one")).isNull();
    }

    @Test
    void an_authorization_is_kept_as_long_as_its_longest_token_and_no_longer() {
        authorizations.save(withCode("only a code"));
        authorizations.save(withTokens("signed in"));

        clock.advance(Duration.ofMinutes(11));
        authorizations.save(withCode("another"));
        assertThat(authorizations.findById("only a code")).isNull();
        assertThat(authorizations.findById("signed in")).isNotNull();

        clock.advance(Duration.ofHours(12));
        authorizations.save(withCode("yet another"));
        assertThat(authorizations.findById("signed in")).isNull();
        assertThat(found("refresh signed in", null)).isNull();
    }

    @Test
    void one_more_than_the_most_forgets_the_oldest() {
        IntStream.range(0, RecentAuthorizations.MOST).forEach(one -> authorizations.save(withTokens("number " + one)));
        assertThat(authorizations.findById("number 0")).isNotNull();

        authorizations.save(withTokens("one more"));
        assertThat(authorizations.findById("number 0")).isNull();
        assertThat(found("refresh number 0", null)).isNull();
        assertThat(authorizations.findById("number 1")).isNotNull();
    }

    private @Nullable String found(String token, @Nullable OAuth2TokenType type) {
        OAuth2Authorization found = authorizations.findByToken(token, type);
        return found == null ? null : found.getId();
    }

    private static OAuth2Authorization withCode(String id) {
        Instant issued = START;
        return somebody(id)
                .token(new OAuth2AuthorizationCode("code " + id, issued, issued.plusSeconds(120)))
                .build();
    }

    private static OAuth2Authorization withTokens(String id) {
        return somebody(id)
                .accessToken(access("access " + id, START.plusSeconds(600)))
                .refreshToken(new OAuth2RefreshToken("refresh " + id, START, START.plus(Duration.ofHours(12))))
                .build();
    }

    private static OAuth2Authorization.Builder somebody(String id) {
        return OAuth2Authorization.withRegisteredClient(PORTAL)
                .id(id)
                .principalName("somebody")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE);
    }

    private static OAuth2AccessToken access(String value, Instant end) {
        return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, value, START, end);
    }
}
