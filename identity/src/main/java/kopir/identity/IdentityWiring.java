package kopir.identity;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kopir.identity.demo.Persona;
import kopir.identity.demo.Personas;
import kopir.identity.folder.DataFolder;
import kopir.identity.folder.Secrets;
import kopir.identity.link.AskForLink;
import kopir.identity.link.RateLimit;
import kopir.identity.link.SignInLinks;
import kopir.identity.link.SignIns;
import kopir.identity.link.smtp.LinkMail;
import kopir.identity.person.Subjects;
import kopir.identity.web.ConfirmationPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/** What signing in is made of, in reading order; the pages and the tokens have wirings of their own. */
@Configuration(proxyBeanMethods = false)
public class IdentityWiring {
    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);
    private static final int LINKS_PER_ADDRESS = 5;
    // A shelter or an office comes from one address.
    private static final int LINKS_PER_CLIENT = 30;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Secrets secrets(SecureRandom random) {
        return new Secrets(random);
    }

    @Bean
    DataFolder dataFolder(IdentitySettings settings) {
        return new DataFolder(settings.identity().dataFolder());
    }

    @Bean
    Subjects subjects(DataFolder folder, Secrets secrets) {
        return new Subjects(Base64.getUrlDecoder().decode(folder.once("subject.key", secrets::next)));
    }

    @Bean
    SignIns signIns(MeterRegistry metrics) {
        return new SignIns(metrics);
    }

    @Bean
    SignInLinks signInLinks(Clock clock, Secrets secrets) {
        return new SignInLinks(clock, secrets);
    }

    @Bean
    ConfirmationPage confirmationPage(IdentitySettings settings) {
        return new ConfirmationPage(settings.identity().issuer());
    }

    @Bean
    LinkMail linkMail(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String mailServer,
            MessageSource texts,
            ConfirmationPage page,
            IdentitySettings settings,
            Clock clock,
            Secrets secrets) {
        return new LinkMail(
                // Left empty, as in a list of settings where some have no value, it would mean this machine.
                mailServer.isBlank() ? null : sender.getIfAvailable(),
                texts,
                (token, language) -> page.address(token, language, Optional.empty()),
                sender(settings.mail().from()),
                clock,
                secrets);
    }

    @Bean
    AskForLink askForLink(Subjects subjects, SignInLinks links, LinkMail mail, SignIns signIns, Clock clock) {
        return new AskForLink(
                subjects,
                links,
                mail,
                signIns,
                new RateLimit(clock, LINKS_PER_ADDRESS, QUARTER_OF_AN_HOUR),
                new RateLimit(clock, LINKS_PER_CLIENT, QUARTER_OF_AN_HOUR));
    }

    @Bean
    Personas personas(IdentitySettings settings, Subjects subjects, ServerProperties server, JsonMapper json) {
        IdentitySettings.Identity identity = settings.identity();
        if (!identity.demo()) {
            return Personas.none();
        }
        List<Persona> personas = identity.personasFile() != null
                ? Personas.read(identity.personasFile(), json)
                : Optional.ofNullable(identity.personas()).orElse(List.of());
        return Personas.forDemo(personas, subjects, server.getAddress());
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException wrong) {
            throw new IllegalStateException("kopir.mail.from is not an e-mail address: " + from, wrong);
        }
    }
}
