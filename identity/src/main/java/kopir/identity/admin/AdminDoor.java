package kopir.identity.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kopir.identity.folder.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may do what administrators do: a program on this machine that has read the key in the data folder. From elsewhere
 * the paths look absent, with the right key too.
 */
public final class AdminDoor extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final RequestMatcher onThisMachine;
    private final String keyFingerprint;

    public AdminDoor(RequestMatcher onThisMachine, String key) {
        this.onThisMachine = onThisMachine;
        this.keyFingerprint = Secrets.fingerprint(key);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain inside)
            throws ServletException, IOException {
        if (!onThisMachine.matches(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!holdsKey(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            inside.doFilter(request, response);
        }
    }

    private boolean holdsKey(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null
                && authorization.startsWith(BEARER)
                && Secrets.matches(authorization.substring(BEARER.length()), keyFingerprint);
    }
}
