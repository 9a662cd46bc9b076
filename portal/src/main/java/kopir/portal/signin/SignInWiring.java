package kopir.portal.signin;

import java.net.URI;
import kopir.portal.service.OnBehalfOf;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;
import reactor.core.publisher.Mono;

/** Everything needs a signed-in person unless it is listed in {@link #pages}, or is for machines. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@Import(MachineDoor.class)
public class SignInWiring {
    private static final String SIGN_IN_PATH = "/oauth2/authorization/" + OnBehalfOf.SIGN_IN;

    @Bean
    ReactiveClientRegistrationRepository providers(Environment settings) {
        return new SignInProvider(settings);
    }

    /** Tokens live and die with the session: after signing out none is left in the portal. */
    @Bean
    ServerOAuth2AuthorizedClientRepository tokensInTheSession() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager tokens(
            ReactiveClientRegistrationRepository providers, ServerOAuth2AuthorizedClientRepository tokensInTheSession) {
        DefaultReactiveOAuth2AuthorizedClientManager tokens =
                new DefaultReactiveOAuth2AuthorizedClientManager(providers, tokensInTheSession);
        tokens.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return tokens;
    }

    @Bean
    WebSessionIdResolver sessionCookie(@Value("${kopir.public-url}") String portal) {
        CookieWebSessionIdResolver cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName("KOPIR_PORTAL");
        cookie.addCookieInitializer(
                settings -> settings.httpOnly(true).sameSite("Lax").path("/").secure(portal.startsWith("https:")));
        return cookie;
    }

    @Bean
    SecurityWebFilterChain pages(
            ServerHttpSecurity http, ReactiveClientRegistrationRepository providers, Environment settings) {
        String portal = settings.getRequiredProperty("kopir.public-url");
        return http.authorizeExchange(paths -> paths.pathMatchers(
                                HttpMethod.GET, "/", "/assets/**", "/favicon.ico", "/invitations/{seat}/{secret}")
                        .permitAll()
                        .pathMatchers("/genuine", "/demo/**", "/demo")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .oauth2Login(signIn -> signIn.authenticationFailureHandler(
                        new RedirectServerAuthenticationFailureHandler("/?sign-in=failed")))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new RedirectServerAuthenticationEntryPoint(SIGN_IN_PATH)))
                .logout(signOut -> signOut.logoutUrl("/sign-out")
                        .logoutHandler(new DelegatingServerLogoutHandler(
                                new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(signOutEverywhere(providers, portal)))
                // In a cookie, so that a page shown to a visitor makes no session, and a form outlives a lost one.
                .csrf(forms -> forms.csrfTokenRepository(formCookie(portal))
                        .accessDeniedHandler((exchange, denied) ->
                                Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, null, denied))))
                .headers(headers -> PageHeaders.on(headers, settings.getRequiredProperty("kopir.issuer")))
                .build();
    }

    private static CookieServerCsrfTokenRepository formCookie(String portal) {
        CookieServerCsrfTokenRepository cookie = new CookieServerCsrfTokenRepository();
        cookie.setCookieName("KOPIR_PORTAL_FORM");
        cookie.setCookieCustomizer(
                settings -> settings.httpOnly(true).sameSite("Lax").path("/").secure(portal.startsWith("https:")));
        return cookie;
    }

    /** On a shared computer the next person must not come in with one click: the provider's session ends as well. */
    private static OidcClientInitiatedServerLogoutSuccessHandler signOutEverywhere(
            ReactiveClientRegistrationRepository providers, String portal) {
        OidcClientInitiatedServerLogoutSuccessHandler handler =
                new OidcClientInitiatedServerLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri(portal + "/");
        handler.setLogoutSuccessUrl(URI.create("/"));
        return handler;
    }
}
