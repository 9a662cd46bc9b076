package kopir.portal.signin;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.util.matcher.IpAddressServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Health and metrics, for the networks that the settings name; for everybody else there is nothing. What a proxy passes on
 * comes from elsewhere, whatever the connection says: proxies say so in a header, which nobody else has a reason to send.
 */
@Configuration(proxyBeanMethods = false)
public class MachineDoor {
    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", HttpHeaders.VIA);

    /** @param from networks in CIDR notation, or addresses */
    @Bean
    @Order(0)
    SecurityWebFilterChain machines(
            ServerHttpSecurity http, @Value("${kopir.portal.actuator-from}") List<String> from) {
        List<IpAddressServerWebExchangeMatcher> near =
                from.stream().map(IpAddressServerWebExchangeMatcher::new).toList();
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/actuator/**"))
                .authorizeExchange(paths -> paths.anyExchange()
                        .access((nobody, door) -> comesFrom(near, door.getExchange())
                                .<AuthorizationResult>map(AuthorizationDecision::new)))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.NOT_FOUND)))
                .build();
    }

    private static Mono<Boolean> comesFrom(
            List<IpAddressServerWebExchangeMatcher> networks, ServerWebExchange exchange) {
        return PASSED_ON.stream().anyMatch(exchange.getRequest().getHeaders()::containsHeader)
                ? Mono.just(false)
                : Flux.fromIterable(networks)
                        .concatMap(network -> network.matches(exchange))
                        .any(MatchResult::isMatch);
    }
}
