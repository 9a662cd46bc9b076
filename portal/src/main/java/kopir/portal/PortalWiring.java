package kopir.portal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.portal.demo.DemoWiring;
import kopir.portal.directory.Directory;
import kopir.portal.directory.Taxonomies;
import kopir.portal.exclusion.ExclusionPages;
import kopir.portal.inbox.InboxPages;
import kopir.portal.inbox.PreferencePages;
import kopir.portal.introduction.IntroductionPages;
import kopir.portal.invitation.AcceptingPages;
import kopir.portal.invitation.InvitingPages;
import kopir.portal.matching.Desk;
import kopir.portal.matching.Matching;
import kopir.portal.member.MemberPages;
import kopir.portal.page.Assets;
import kopir.portal.page.ErrorPages;
import kopir.portal.page.Languages;
import kopir.portal.page.Pages;
import kopir.portal.page.Readers;
import kopir.portal.page.UnreadableForms;
import kopir.portal.profile.ContactPage;
import kopir.portal.profile.ProfilePages;
import kopir.portal.profile.ProfileWriting;
import kopir.portal.request.RequestPages;
import kopir.portal.request.RequestWriting;
import kopir.portal.review.CaseFile;
import kopir.portal.review.ReviewPages;
import kopir.portal.service.ServicesWiring;
import kopir.portal.signin.SignInWiring;
import kopir.portal.unsubscribe.UnsubscribeWiring;
import kopir.portal.welcome.WelcomePage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
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
    IntroductionPages.class,
    ReviewPages.class,
    MemberPages.class,
    ProfileWriting.class,
    ProfilePages.class,
    ContactPage.class,
    AcceptingPages.class,
    ExclusionPages.class,
    InboxPages.class,
    PreferencePages.class,
    UnsubscribeWiring.class,
    DemoWiring.class,
})
public class PortalWiring {
    private static final List<String> TEXTS = List.of(
            "layout",
            "codes",
            "problems",
            "welcome",
            "requests",
            "introductions",
            "review",
            "members",
            "profile",
            "invitations",
            "exclusions",
            "inbox",
            "demo");

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

    /** The texts, one file per language and part of the portal. A missing one is a defect that the tests find. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        for (String part : TEXTS) {
            texts.addBasenames("kopir/portal/messages/" + part);
        }
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @Bean
    UnreadableForms unreadableForms() {
        return new UnreadableForms();
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
    CaseFile caseFile(Matching matching, Desk desk, Directory directory, Taxonomies taxonomies) {
        return new CaseFile(matching, desk, directory, taxonomies);
    }

    @Bean
    InvitingPages invitingPages(
            Directory directory,
            Taxonomies taxonomies,
            Pages pages,
            Supplier<UUID> ids,
            @Value("${kopir.public-url}") String portal,
            // The same setting by which the notification-service knows whether it can write to people.
            @Value("${spring.mail.host:}") String mailServer) {
        return new InvitingPages(directory, taxonomies, pages, ids, portal, !mailServer.isBlank());
    }

    @Bean
    ErrorPages errorPages(Pages pages, ObjectProvider<ViewResolver> views) {
        return new ErrorPages(pages, views.orderedStream().toList());
    }
}
