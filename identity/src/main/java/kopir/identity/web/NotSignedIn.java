package kopir.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Somebody who is not signed in, at a door that needs it: people are asked to, programs are told, the rest is absent. */
record NotSignedIn(ReaderLanguage language) implements AuthenticationEntryPoint {
    private static final RequestMatcher PEOPLE = PathPatternRequestMatcher.pathPattern(PageDoors.AUTHORIZE);
    private static final RequestMatcher PROGRAMS = PathPatternRequestMatcher.pathPattern("/oauth2/**");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if (PEOPLE.matches(request)) {
            response.sendRedirect(language.page("/sign-in", request));
        } else if (PROGRAMS.matches(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }
}
