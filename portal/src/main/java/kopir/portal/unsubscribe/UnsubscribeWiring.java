package kopir.portal.unsubscribe;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.function.client.WebClient;

/** A way in of its own: no sign-in, no session, and no form token, which a mail program's one click does not have. */
@Configuration(proxyBeanMethods = false)
public class UnsubscribeWiring {
    private static final String PATH = "/unsubscribe/*";

    @Bean
    @Order(0)
    SecurityWebFilterChain unsubscribing(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.matchers(
                        ServerWebExchangeMatchers.pathMatchers(HttpMethod.GET, PATH),
                        ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, PATH)))
                .authorizeExchange(anybody -> anybody.anyExchange().permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    UnsubscribePassage unsubscribePassage(@Value("${kopir.notification-url}") String notification) {
        return new UnsubscribePassage(WebClient.create(notification));
    }
}
