package kopir.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that a program on this machine sends itself. One that a proxy on this machine passes on comes from elsewhere,
 * whatever the connection says; proxies say so in a header, which nobody else has a reason to send.
 */
final class OnThisMachine implements RequestMatcher {
    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    @Override
    public boolean matches(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress() && !passedOn(request);
    }

    static boolean passedOn(HttpServletRequest request) {
        return PASSED_ON.stream().anyMatch(header -> request.getHeader(header) != null);
    }
}
