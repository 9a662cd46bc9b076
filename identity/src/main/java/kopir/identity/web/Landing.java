package kopir.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import kopir.identity.link.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Where somebody arrives after pressing the button of a link: at the place on the portal that the link names; else back
 * in what the portal asked of this browser; else, as when the link was opened in another browser, at the portal's own
 * sign-in, which then asks nothing more. Nowhere else, whatever link or cookie say.
 */
final class Landing implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    /** Its start page is open to everybody, and would greet somebody who has just signed in as a stranger. */
    private static final String PORTAL_SIGN_IN = "/oauth2/authorization/kopir";

    private final URI portal;
    private final RequestCache interrupted;
    private final SignIns signIns;
    private final ReaderLanguage language;
    private final Clock clock;

    Landing(URI portal, RequestCache interrupted, SignIns signIns, ReaderLanguage language, Clock clock) {
        this.portal = portal;
        this.interrupted = interrupted;
        this.signIns = signIns;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication somebody) throws IOException {
        signIns.count(SignIns.Outcome.SIGNED_IN);
        SignInEnds.begin(request.getSession(), clock.instant());
        Optional<String> goOn = Optional.ofNullable(request.getParameter("continue"))
                .flatMap(PortalPath::of)
                .map(path -> portal + path.path());
        String target = goOn.or(() -> authorization(request, response)).orElse(portal + PORTAL_SIGN_IN);
        interrupted.removeRequest(request, response);
        response.sendRedirect(target);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        signIns.count(SignIns.Outcome.LINK_INVALID);
        response.sendRedirect(language.page("/sign-in/link-not-valid", request));
    }

    private Optional<String> authorization(HttpServletRequest request, HttpServletResponse response) {
        return interrupted.getRequest(request, response) instanceof DefaultSavedRequest saved
                        && PageDoors.AUTHORIZE.equals(saved.getRequestURI())
                ? Optional.of(saved.getRequestURI() + "?" + saved.getQueryString())
                : Optional.empty();
    }
}
