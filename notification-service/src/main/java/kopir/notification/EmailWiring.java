package kopir.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import kopir.notification.address.Addresses;
import kopir.notification.address.web.DirectoryAddresses;
import kopir.notification.address.web.DirectoryToken;
import kopir.notification.delivery.Backoff;
import kopir.notification.delivery.Composer;
import kopir.notification.delivery.Courier;
import kopir.notification.delivery.EmailChannel;
import kopir.notification.delivery.LastCheck;
import kopir.notification.delivery.Post;
import kopir.notification.delivery.mongo.Deliveries;
import kopir.notification.delivery.smtp.SmtpPost;
import kopir.notification.key.mongo.StoredKey;
import kopir.notification.network.mongo.LearntNetwork;
import kopir.notification.notice.Freshness;
import kopir.notification.notice.Readers;
import kopir.notification.notice.mongo.Occasions;
import kopir.notification.preference.mongo.PreferenceStore;
import kopir.notification.wording.MailTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;

/** The way of a notice by e-mail; absent where no mail server is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
class EmailWiring {
    private static final int DIALOGUES = 4;
    private static final int WAITING = 100;

    @Bean
    Addresses addresses(
            @Value("${kopir.directory-url}") String directory,
            @Value("${kopir.identity-url}") String identity,
            @Value("${kopir.notification.client-id}") String clientId,
            @Value("${kopir.notification.client-secret}") String secret,
            @Value("${kopir.notification.client-secret-file}") String secretFile) {
        HttpClient client = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 3_000)
                .responseTimeout(Duration.ofSeconds(10));
        WebClient.Builder http = WebClient.builder().clientConnector(new ReactorClientHttpConnector(client));
        return new DirectoryAddresses(http.clone()
                .baseUrl(directory)
                .filter(DirectoryToken.filter(
                        http.build(),
                        identity + "/oauth2/token",
                        clientId,
                        secret,
                        secretFile.isBlank() ? null : Path.of(secretFile)))
                .build());
    }

    @Bean
    LastCheck lastCheck(PreferenceStore preferences, Occasions occasions, LearntNetwork network, Readers readers) {
        return new LastCheck(preferences, occasions, network, readers);
    }

    @Bean
    Composer composer(
            StoredKey key,
            @Value("${kopir.public-url}") String portal,
            @Value("${kopir.unsubscribe-url}") String unsubscribing) {
        return new Composer(new MailTexts(), key, portal, unsubscribing);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler smtpThreads() {
        return Schedulers.newBoundedElastic(DIALOGUES, WAITING, "smtp");
    }

    @Bean
    Post post(JavaMailSender server, @Value("${kopir.mail.from}") String from, Scheduler smtpThreads, Clock clock) {
        return new SmtpPost(server, from, smtpThreads, clock);
    }

    /** Stopping waits for what is being sent, so that it is recorded. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    Courier courier(
            Deliveries deliveries,
            Freshness freshness,
            LastCheck lastCheck,
            Addresses addresses,
            Composer composer,
            Post post,
            @Value("${kopir.mail.retry-first}") Duration first,
            @Value("${kopir.mail.retry-most}") Duration most,
            @Value("${kopir.mail.attempt-most}") Duration longest,
            Clock clock,
            MeterRegistry meters) {
        SecureRandom chance = new SecureRandom();
        return new Courier(
                deliveries,
                freshness,
                lastCheck,
                addresses,
                composer,
                post,
                new Backoff(first, most),
                chance::nextDouble,
                longest,
                clock,
                meters);
    }

    @Bean
    EmailChannel emailChannel(Deliveries deliveries, Courier courier, Clock clock) {
        return new EmailChannel(deliveries, courier, clock);
    }
}
