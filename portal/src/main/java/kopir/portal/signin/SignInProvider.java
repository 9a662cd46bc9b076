package kopir.portal.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kopir.portal.service.OnBehalfOf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Who says who a person is: an OpenID Connect provider that the portal is a client of. It may start after the portal, so
 * its endpoints are made from {@code kopir.issuer} rather than asked of it, and the file that it keeps the portal's
 * secret in is read when somebody signs in.
 */
final class SignInProvider implements ReactiveClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(SignInProvider.class);
    private static final String SECRET = "kopir.portal.client-secret";
    private static final String SECRET_FILE = "kopir.portal.client-secret-file";

    private final Environment settings;

    /** @throws IllegalStateException where neither {@code kopir.portal.client-secret} nor {@code …-file} is given */
    SignInProvider(Environment settings) {
        this.settings = settings;
        if (isBlank(SECRET) && isBlank(SECRET_FILE)) {
            throw new IllegalStateException(
                    "The portal cannot sign anybody in: set " + SECRET + " or " + SECRET_FILE + ".");
        }
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return OnBehalfOf.SIGN_IN.equals(id)
                ? Mono.fromCallable(this::secret)
                        .subscribeOn(Schedulers.boundedElastic())
                        .map(this::registration)
                        .onErrorMap(IOException.class, SignInProvider::notYet)
                : Mono.empty();
    }

    private ClientRegistration registration(String secret) {
        String issuer = settings.getRequiredProperty("kopir.issuer");
        String portal = settings.getRequiredProperty("kopir.public-url");
        return ClientRegistration.withRegistrationId(OnBehalfOf.SIGN_IN)
                .clientId("portal")
                .clientSecret(secret)
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

    private String secret() throws IOException {
        return isBlank(SECRET)
                ? Files.readString(Path.of(settings.getRequiredProperty(SECRET_FILE)))
                        .strip()
                : settings.getRequiredProperty(SECRET);
    }

    private boolean isBlank(String name) {
        return settings.getProperty(name, "").isBlank();
    }

    private static ResponseStatusException notYet(IOException unreadable) {
        LOG.warn(
                "Nobody can sign in yet: {} cannot be read, {}",
                SECRET_FILE,
                unreadable.getClass().getSimpleName());
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, unreadable);
    }
}
