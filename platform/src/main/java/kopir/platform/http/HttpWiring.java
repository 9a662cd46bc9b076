package kopir.platform.http;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kopir.platform.json.KebabCaseEnums;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;

/** What a service imports to speak HTTP: everything needs a token unless its path is in {@code kopir.http.open}. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@Import({Problems.class, ApiDocument.class})
public class HttpWiring {
    private static final String SERVICE = "SCOPE_addresses";
    private static final Duration LONGEST = Duration.ofSeconds(8);

    /** The one clock of a service. */
    @Bean
    Clock clock() {
        // To the millisecond, which is what the store keeps: a time read back equals the time written.
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }

    @Bean
    WebFilter endsInTime() {
        return new EndsInTime(LONGEST);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        // Lenient reading would take a body for another one than was meant: 1.5 for 1, "" for nothing, the place of a
        // code in its list for the code.
        return builder -> builder.annotationIntrospector(new KebabCaseEnums())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(new SimpleModule()
                        .addDeserializer(LocalDate.class, new WrittenDates())
                        .addDeserializer(String.class, new WholeTexts()))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
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
    SecurityWebFilterChain tokens(
            ServerHttpSecurity http, ReactiveJwtDecoder decoder, @Value("${kopir.http.open}") List<String> open) {
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
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.authenticationManager(checking(decoder)))
                        .authenticationEntryPoint(RefusedAtTheDoor.withoutToken())
                        .authenticationFailureHandler(RefusedAtTheDoor.withUncheckedToken())
                        .accessDeniedHandler(RefusedAtTheDoor.withToken()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(RefusedAtTheDoor.withoutToken())
                        .accessDeniedHandler(RefusedAtTheDoor.withToken()))
                .build();
    }

    /** Without the sign-in provider's keys a token is neither right nor wrong. */
    private static ReactiveAuthenticationManager checking(ReactiveJwtDecoder decoder) {
        JwtReactiveAuthenticationManager tokens = new JwtReactiveAuthenticationManager(decoder);
        return token -> tokens.authenticate(token)
                .onErrorMap(
                        error -> !(error instanceof AuthenticationException),
                        error -> new AuthenticationServiceException("the keys could not be obtained", error));
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
