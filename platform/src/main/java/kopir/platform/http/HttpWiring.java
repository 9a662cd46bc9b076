package kopir.platform.http;

import java.time.Clock;
import java.util.List;
import kopir.platform.json.KebabCaseEnums;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.publisher.Mono;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;

/** What a service imports to speak HTTP: everything needs a token unless its path is in {@code kopir.http.open}. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@Import({Problems.class, ApiDocument.class})
public class HttpWiring {
    private static final String SERVICE = "SCOPE_addresses";

    /** The one clock of a service. */
    @Bean
    Clock clock() {
        // To the millisecond, which is what the store keeps: a time read back equals the time written.
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.annotationIntrospector(new KebabCaseEnums())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    @Bean
    WebFluxConfigurer callerArgument(Seats seats) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new CallerArgument(seats));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new CodeParameters());
            }
        };
    }

    @Bean
    SecurityWebFilterChain tokens(ServerHttpSecurity http, @Value("${kopir.http.open}") List<String> open) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(
                        org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter
                                .ReferrerPolicy.NO_REFERRER)))
                .authorizeExchange(paths -> paths.pathMatchers(open.toArray(String[]::new))
                        .permitAll()
                        // Machines only: the notification-service's own credentials.
                        .pathMatchers("/internal/**")
                        .hasAuthority(SERVICE)
                        .anyExchange()
                        .access(HttpWiring::aPerson))
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {})
                        .authenticationEntryPoint(RefusedAtTheDoor.withoutToken())
                        .authenticationFailureHandler(RefusedAtTheDoor.withUnprovenToken())
                        .accessDeniedHandler(RefusedAtTheDoor.withToken()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(RefusedAtTheDoor.withoutToken())
                        .accessDeniedHandler(RefusedAtTheDoor.withToken()))
                .build();
    }

    // A service's own credentials are for its one errand: elsewhere they would pass for a person without a seat.
    private static Mono<AuthorizationResult> aPerson(Mono<Authentication> token, AuthorizationContext context) {
        return token.map(who -> new AuthorizationDecision(who.isAuthenticated()
                        && who.getAuthorities().stream()
                                .noneMatch(authority -> SERVICE.equals(authority.getAuthority()))))
                .cast(AuthorizationResult.class)
                .defaultIfEmpty(new AuthorizationDecision(false));
    }
}
