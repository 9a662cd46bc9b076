package kopir.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session so long after the sign-in, however busy it is: the container ends only idle ones, and computers in
 * offices are shared.
 */
final class SignInEnds extends OncePerRequestFilter {
    private static final String SIGNED_IN_AT = SignInEnds.class.getName();

    private final Clock clock;
    private final Duration after;

    SignInEnds(Clock clock, Duration after) {
        this.clock = clock;
        this.after = after;
    }

    static void begin(HttpSession session, Instant now) {
        session.setAttribute(SIGNED_IN_AT, now);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(SIGNED_IN_AT) instanceof Instant began
                && !clock.instant().isBefore(began.plus(after))) {
            session.invalidate();
        }
        rest.doFilter(request, response);
    }
}
