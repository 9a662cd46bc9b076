package kopir.identity.web;

import java.time.Clock;
import kopir.identity.IdentitySettings;
import kopir.identity.link.SignIns;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** What the pages share. */
@Configuration(proxyBeanMethods = false)
public class WebWiring {

    @Bean
    ReaderLanguage localeResolver() {
        return new ReaderLanguage();
    }

    @Bean
    FilterRegistrationBean<StrictHeaders> strictHeaders(IdentitySettings settings) {
        var strict = new FilterRegistrationBean<>(new StrictHeaders(settings.publicUrl()));
        strict.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return strict;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(IdentitySettings settings) {
        return server -> server.getSettings()
                .getSession()
                .getCookie()
                .setSecure(settings.identity().secure());
    }

    /** Which sessions tokens were given to: what the {@code sid} of an ID token and a sign-out refer to. */
    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    /** Tells that registry which sessions have ended; without it, it would remember every one. */
    @Bean
    HttpSessionEventPublisher endedSessions() {
        return new HttpSessionEventPublisher();
    }

    /** In a cookie, so that nobody has a session before signing in: sessions of passers-by would fill the memory. */
    @Bean
    RequestCache interrupted(IdentitySettings settings) {
        CookieRequestCache interrupted = new CookieRequestCache();
        interrupted.setRequestMatcher(PathPatternRequestMatcher.pathPattern(PageDoors.AUTHORIZE));
        interrupted.setCookieCustomizer(cookie -> {
            cookie.setSecure(settings.identity().secure());
            cookie.setAttribute("SameSite", "Lax");
        });
        return interrupted;
    }

    @Bean
    Landing landing(
            IdentitySettings settings,
            RequestCache interrupted,
            SignIns signIns,
            ReaderLanguage language,
            Clock clock) {
        return new Landing(settings.publicUrl(), interrupted, signIns, language, clock);
    }
}
