package kopir.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers of every answer, set before anything else can answer, so that refusals and errors have them too. Nothing is
 * loaded from elsewhere, no script runs, no other site learns where the reader came from, and no page stays behind in
 * the browser.
 */
final class StrictHeaders extends OncePerRequestFilter {
    private final String policy;

    /** @param portal where a form may lead in the end: browsers hold redirects after a form to this list as well */
    StrictHeaders(URI portal) {
        this.policy = "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
                + "frame-ancestors 'none'; form-action 'self' " + portal.getScheme() + "://" + portal.getRawAuthority();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        rest.doFilter(request, response);
    }
}
