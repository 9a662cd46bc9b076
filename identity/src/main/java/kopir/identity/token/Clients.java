package kopir.identity.token;

import java.net.URI;
import java.time.Duration;
import kopir.identity.folder.Secrets;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The two programs that may ask for tokens. There is no way to add another at run time. */
final class Clients {
    /** The web pages: signs people in, with an authorization code and PKCE. */
    static final String PORTAL = "portal";

    /** The notification-service: asks the directory for addresses in its own name. */
    static final String NOTIFICATION = "notification";

    /** What lets the notification-service ask the directory for addresses. */
    static final String ADDRESSES = "addresses";

    private static final Duration ACCESS = Duration.ofMinutes(10);
    private static final Duration CODE = Duration.ofMinutes(2);
    private static final int SHORTEST_SECRET = 32;

    private Clients() {}

    /**
     * @param signedInFor how long the portal may renew its access tokens, counted from the sign-in
     * @throws IllegalStateException where a secret has fewer than 32 characters
     */
    static RegisteredClientRepository of(
            URI portal, String portalSecret, String notificationSecret, Duration signedInFor) {
        return new InMemoryRegisteredClientRepository(
                portal(portal, fingerprint(PORTAL, portalSecret), signedInFor),
                notification(fingerprint(NOTIFICATION, notificationSecret)));
    }

    private static RegisteredClient portal(URI url, String secretHash, Duration signedInFor) {
        return RegisteredClient.withId(PORTAL)
                .clientId(PORTAL)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(url + "/login/oauth2/code/kopir")
                .postLogoutRedirectUri(url.toString())
                .postLogoutRedirectUri(url + "/")
                .postLogoutRedirectUri(url + "/signed-out")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE)
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(signedInFor)
                        // The same refresh token to the end: two pages that renew at once must not undo each other,
                        // and it ends for good when the sign-in does. The portal proves itself with its secret.
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }

    private static RegisteredClient notification(String secretHash) {
        return RegisteredClient.withId(NOTIFICATION)
                .clientId(NOTIFICATION)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(ADDRESSES)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }

    private static String fingerprint(String client, String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "The secret of the client " + client + " has fewer than " + SHORTEST_SECRET + " characters");
        }
        return Secrets.fingerprint(secret);
    }
}
