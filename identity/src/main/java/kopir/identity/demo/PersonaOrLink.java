package kopir.identity.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * What a sign-in form presents: the token of a link or, in a demonstration, a persona. A persona's button makes a link
 * and uses it in the same step, so that both take the same way in.
 */
public final class PersonaOrLink implements AuthenticationConverter {
    private final Personas personas;
    private final OneTimeTokenService links;

    public PersonaOrLink(Personas personas, OneTimeTokenService links) {
        this.personas = personas;
        this.links = links;
    }

    /** A form with neither presents an empty token, which no link has. */
    @Override
    public Authentication convert(HttpServletRequest form) {
        String token = Optional.ofNullable(form.getParameter("persona"))
                .flatMap(personas::subject)
                .map(subject -> links.generate(new GenerateOneTimeTokenRequest(subject)))
                .map(OneTimeToken::getTokenValue)
                .or(() -> Optional.ofNullable(form.getParameter("token")))
                .orElse("");
        return OneTimeTokenAuthenticationToken.unauthenticated(token);
    }
}
