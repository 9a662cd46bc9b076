package kopir.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import kopir.identity.IdentitySettings;
import kopir.identity.demo.PersonaOrLink;
import kopir.identity.demo.Personas;
import kopir.identity.link.SignInLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may open the pages and speak the protocol. Whatever is named neither here nor in {@link MachineDoors} is absent. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class PageDoors {
    /** Where the portal sends browsers to be signed in. */
    static final String AUTHORIZE = "/oauth2/authorize";

    private static final String[] PROTOCOL = {"/oauth2/**", "/userinfo", "/connect/logout", "/.well-known/**"};
    private static final String[] TO_READ = {
        "/",
        "/sign-in",
        "/sign-in/sent",
        ConfirmationPage.PATH,
        "/sign-in/link-not-valid",
        "/sign-out",
        "/signed-out",
        "/identity.css"
    };
    private static final String[] TO_SEND = {"/sign-in", ConfirmationPage.PATH, "/sign-out"};
    // A command of scripts, without a page and its token against forged forms; it exists in a demonstration only.
    private static final String DEMO_TOKEN = "/demo/token";

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            IdentitySettings settings,
            SignInLinks links,
            Personas personas,
            RequestCache interrupted,
            Landing landing,
            ReaderLanguage language,
            Clock clock) {
        return http.oauth2AuthorizationServer(server -> server.oidc(oidc -> oidc.logoutEndpoint(
                        // Not provably the portal's own wish: ask the person.
                        leave -> leave.errorResponseHandler((request, response, why) ->
                                response.sendRedirect(language.page("/sign-out", request))))))
                .oneTimeTokenLogin(login -> byLink(login, new PersonaOrLink(personas, links), links, landing))
                .logout(leave -> leave.logoutUrl("/sign-out")
                        .logoutSuccessHandler((request, response, who) ->
                                response.sendRedirect(language.page("/signed-out", request)))
                        .deleteCookies("KOPIR_IDENTITY"))
                .addFilterBefore(
                        new SignInEnds(clock, IdentitySettings.SIGNED_IN_FOR), SecurityContextHolderFilter.class)
                // A new session for every sign-in: nothing of whoever was signed in here before remains.
                .sessionManagement(sessions -> sessions.sessionFixation(SessionFixationConfigurer::newSession))
                .requestCache(cache -> cache.requestCache(interrupted))
                .csrf(forms -> forms.csrfTokenRepository(
                                formTokens(settings.identity().secure()))
                        .ignoringRequestMatchers(DEMO_TOKEN))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new NotSignedIn(language))
                        .accessDeniedHandler(PageDoors::denied))
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, TO_READ)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, TO_SEND)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, DEMO_TOKEN)
                        .permitAll()
                        .requestMatchers(PROTOCOL)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static void byLink(
            OneTimeTokenLoginConfigurer<HttpSecurity> login,
            PersonaOrLink presented,
            SignInLinks links,
            Landing landing) {
        login.loginPage("/sign-in")
                .loginProcessingUrl(ConfirmationPage.PATH)
                .authenticationConverter(presented)
                .authenticationProvider(
                        new OneTimeTokenAuthenticationProvider(links, subject -> new User(subject, "", List.of())))
                .authenticationSuccessHandler(landing)
                .authenticationFailureHandler(landing)
                // Links are asked for on our own page, where their limits and the mail are: the framework's way to one
                // is shut.
                .tokenService(links)
                .generateRequestResolver(request -> null)
                .tokenGenerationSuccessHandler((request, response, link) -> {
                    throw new IllegalStateException("A link was made on a way that is shut");
                });
    }

    private static CookieCsrfTokenRepository formTokens(boolean secure) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("KOPIR_IDENTITY_FORM");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        return tokens;
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.sendError((why instanceof CsrfException ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
    }
}
