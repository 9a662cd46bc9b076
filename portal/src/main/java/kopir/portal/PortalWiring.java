package kopir.portal;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.portal.directory.Directory;
import kopir.portal.directory.Taxonomies;
import kopir.portal.page.Assets;
import kopir.portal.page.ErrorPages;
import kopir.portal.page.Languages;
import kopir.portal.page.Pages;
import kopir.portal.page.Readers;
import kopir.portal.request.RequestPages;
import kopir.portal.request.RequestWriting;
import kopir.portal.service.ServicesWiring;
import kopir.portal.signin.SignInWiring;
import kopir.portal.welcome.WelcomePage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;

/** Every part of the portal, in the order a page comes together. */
@Configuration(proxyBeanMethods = false)
@Import({
    SignInWiring.class,
    ServicesWiring.class,
    WelcomePage.class,
    RequestWriting.class,
    RequestPages.class,
})
public class PortalWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Keys that make sending a form twice harmless. */
    @Bean
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    /** The name is the one under which WebFlux looks for it; it is also the filter that remembers the choice. */
    @Bean
    Languages localeContextResolver(@Value("${kopir.public-url}") String portal) {
        return new Languages(portal.startsWith("https:"));
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    RouterFunction<ServerResponse> assetRoute(Assets assets) {
        return assets.route();
    }

    @Bean
    Taxonomies taxonomies(Directory directory, Clock clock) {
        return new Taxonomies(directory, clock);
    }

    @Bean
    Readers readers(Directory directory) {
        return new Readers(directory);
    }

    @Bean
    Pages pageFrame(
            Readers readers,
            MessageSource messages,
            Assets assets,
            @Value("${kopir.exit-url}") String exit,
            @Value("${kopir.demo}") boolean demo) {
        return new Pages(readers, messages, assets, exit, demo);
    }

    @Bean
    ErrorPages errorPages(Pages pages, ObjectProvider<ViewResolver> views) {
        return new ErrorPages(pages, views.orderedStream().toList());
    }
}
