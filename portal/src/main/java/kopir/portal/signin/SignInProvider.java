package kopir.portal.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kopir.portal.service.OnBehalfOf;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Who says who a person is: an OpenID Connect provider that the portal is a client of. */
final class SignInProvider {
    private SignInProvider() {}

    /**
     * The endpoints are made from {@code kopir.issuer} rather than asked of it: the provider may start after the portal.
     *
     * @throws IllegalStateException where neither {@code kopir.portal.client-secret} nor {@code …-file} is given
     */
    static ClientRegistration registration(Environment settings) {
        String issuer = settings.getRequiredProperty("kopir.issuer");
        String portal = settings.getRequiredProperty("kopir.public-url");
        return ClientRegistration.withRegistrationId(OnBehalfOf.SIGN_IN)
                .clientId("portal")
                .clientSecret(secret(settings))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(portal + "/login/oauth2/code/" + OnBehalfOf.SIGN_IN)
                .scope("openid")
                .issuerUri(issuer)
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(issuer + "/oauth2/token")
                .jwkSetUri(issuer + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", issuer + "/connect/logout"))
                .build();
    }

    private static String secret(Environment settings) {
        String secret = settings.getProperty("kopir.portal.client-secret", "");
        if (!secret.isBlank()) {
            return secret;
        }
        String file = settings.getProperty("kopir.portal.client-secret-file", "");
        if (file.isBlank()) {
            throw new IllegalStateException(
                    "The portal cannot sign anybody in: set kopir.portal.client-secret or kopir.portal.client-secret-file.");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("kopir.portal.client-secret-file cannot be read: " + file, unreadable);
        }
    }
}
