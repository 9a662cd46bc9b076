package kopir.portal.signin;

import java.net.URI;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/** Nothing from elsewhere, nothing to elsewhere, nothing kept by a shared computer. */
final class PageHeaders {
    private PageHeaders() {}

    /**
     * {@code Cache-Control: no-store} is Spring Security's default for what does not say otherwise.
     *
     * @param issuer where a form's redirects may lead: a form sent after the session was lost, and signing out
     */
    static void on(HeaderSpec headers, String issuer) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(String.join(
                        "; ",
                        "default-src 'self'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data:",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self' " + origin(issuer),
                        "frame-ancestors 'none'")))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frames -> frames.mode(Mode.DENY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicy(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }

    private static String origin(String issuer) {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
