package kopir.identity.demo.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kopir.identity.IdentitySettings;
import kopir.identity.demo.Personas;
import kopir.identity.folder.Secrets;
import kopir.identity.token.TokenWiring;
import kopir.identity.web.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bearer tokens for trying the services with curl. Outside a demonstration there is no such endpoint. */
@RestController
@ConditionalOnBooleanProperty("kopir.identity.demo")
public class DemoTokens {
    private static final Duration VALID = Duration.ofHours(12);

    private final Personas personas;
    private final JwtEncoder tokens;
    private final IdentitySettings settings;
    private final Clock clock;
    private final Secrets secrets;

    DemoTokens(Personas personas, JwtEncoder tokens, IdentitySettings settings, Clock clock, Secrets secrets) {
        this.personas = personas;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * A token of this persona for 12 hours, as plain text: the same claims as the portal gets, for the same subject.
     *
     * @throws Problem 404 where nobody is called that
     */
    @PostMapping("/demo/token")
    ResponseEntity<String> token(@RequestParam(defaultValue = "") String persona) {
        String subject = personas.subject(persona)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "unknown-persona", "There is no such persona in this demonstration."));
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(settings.identity().issuer().toString())
                .subject(subject)
                .audience(List.of(TokenWiring.AUDIENCE))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(VALID))
                .id(secrets.next())
                .claim("scope", Set.of(OidcScopes.OPENID))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(tokens.encode(JwtEncoderParameters.from(claims)).getTokenValue());
    }
}
