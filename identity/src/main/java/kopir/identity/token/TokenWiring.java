package kopir.identity.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kopir.identity.IdentitySettings;
import kopir.identity.folder.DataFolder;
import kopir.identity.folder.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What Spring's authorization server is made of here. */
@Configuration(proxyBeanMethods = false)
public class TokenWiring {
    /** For whom access tokens are: the services check it, so that an ID token cannot pass for one. */
    public static final String AUDIENCE = "kopir";

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        // A fixed issuer: taken from the request, it would be whatever a Host header says.
        return AuthorizationServerSettings.builder()
                .issuer(settings.identity().issuer().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(DataFolder folder, SecureRandom random) {
        return SigningKey.from(folder, random);
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> signingKey) {
        return new NimbusJwtEncoder(signingKey);
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKey) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKey);
    }

    @Bean
    PasswordEncoder clientSecretHash() {
        return new ClientSecretHash();
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings, DataFolder folder, Secrets secrets) {
        IdentitySettings.Identity identity = settings.identity();
        return Clients.of(
                settings.publicUrl(),
                Optional.ofNullable(identity.portalSecret())
                        .orElseGet(() -> folder.once("portal.secret", secrets::next)),
                Optional.ofNullable(identity.notificationSecret())
                        .orElseGet(() -> folder.once("notification.secret", secrets::next)),
                IdentitySettings.SIGNED_IN_FOR);
    }

    @Bean
    OAuth2AuthorizationService authorizations(Clock clock) {
        return new RecentAuthorizations(clock);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> audience() {
        return token -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                token.getClaims().audience(List.of(AUDIENCE));
            }
        };
    }
}
