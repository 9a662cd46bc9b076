package kopir.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kopir.contracts.PersonId;
import kopir.notification.NotificationApplication;
import kopir.notification.notice.Freshness;
import kopir.testservers.StoreLine;
import kopir.testservers.TestServers;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** The whole service, running once for all tests, between a broker, a store, a mail server and its neighbours. */
public final class Service {
    private static final Service RUNNING = start(TestServers.kafka());

    private final Neighbours neighbours = new Neighbours();
    private final GreenMail mailServer =
            new GreenMail(new ServerSetup(TestServers.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String group = "notification-" + UUID.randomUUID();
    private final StoreLine line = StoreLine.open();
    private final ConfigurableApplicationContext context;
    private final Topic topic;

    private Service(String brokers, Class<?>... more) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
        mailServer.start();
        context = NotificationApplication.application()
                .sources(more)
                .initializers((GenericApplicationContext own) ->
                        own.registerBean(ReactorResourceFactory.class, Service::connectionsOfItsOwn))
                .run(arguments(Map.ofEntries(
                        Map.entry("server.port", "0"),
                        // A group and a database of its own, where broker and store are given and hold older runs.
                        Map.entry("kopir.service", group),
                        Map.entry("kopir.kafka.partitions", "3"),
                        Map.entry("spring.mongodb.uri", line.uri(group)),
                        Map.entry("spring.cloud.stream.kafka.binder.brokers", brokers),
                        Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", neighbours.url()),
                        Map.entry("spring.mail.host", "127.0.0.1"),
                        Map.entry(
                                "spring.mail.port",
                                Integer.toString(mailServer.getSmtp().getPort())),
                        Map.entry("kopir.directory-url", neighbours.url()),
                        Map.entry("kopir.identity-url", neighbours.url()),
                        Map.entry("kopir.public-url", "https://portal.example"),
                        Map.entry("kopir.mail.from", "Kopir <kopir@portal.example>"),
                        Map.entry("kopir.mail.retry-first", "200ms"),
                        Map.entry("kopir.mail.retry-most", "500ms"),
                        Map.entry("kopir.notification.client-secret", Neighbours.CLIENT_SECRET),
                        Map.entry("kopir.notification.stream-beat", "200ms"))));
        topic = new Topic(brokers);
        Awaitility.await().until(() -> context.getBean(Freshness.class).isGiven());
    }

    /** The global ones end with the first service of a run that stops, and are missed by all others. */
    private static ReactorResourceFactory connectionsOfItsOwn() {
        ReactorResourceFactory connections = new ReactorResourceFactory();
        connections.setUseGlobalResources(false);
        return connections;
    }

    // As arguments, because these stand above the service's own file.
    private static String[] arguments(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    /** Waits until the service has nothing left to read on any topic. */
    public void untilAllIsHandled() {
        Awaitility.await().untilAsserted(() -> assertThat(topic.unreadBy(group)).isZero());
    }

    /** One of its own, on a broker of its own. @param more what else is wired, such as another clock */
    public static Service start(String brokers, Class<?>... more) {
        return new Service(brokers, more);
    }

    public void stop() {
        context.close();
        mailServer.stop();
        line.close();
    }

    /** What leads to its store. */
    public StoreLine line() {
        return line;
    }

    public static Service running() {
        return RUNNING;
    }

    /** Under which it reads its topics. */
    public String group() {
        return group;
    }

    public Topic topic() {
        return topic;
    }

    public Neighbours neighbours() {
        return neighbours;
    }

    public GreenMail mailServer() {
        return mailServer;
    }

    public MongoDatabase database() {
        return context.getBean(MongoDatabase.class);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public UUID person(String subject) {
        return PersonId.of(neighbours.url(), subject);
    }

    /** As nobody. */
    public WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** As somebody who is signed in. */
    public WebTestClient client(String subject) {
        return client().mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + neighbours.tokenOf(subject))
                .build();
    }

    /** Where the deliveries to a seat stand: the names of their states. */
    public List<String> deliveriesTo(UUID seat) {
        return Objects.requireNonNull(
                Flux.from(database().getCollection("deliveries").find(Filters.eq("state.letter.seat", seat.toString())))
                        .map(delivery -> delivery.get("state", Document.class).getString("type"))
                        .collectList()
                        .block());
    }

    /** What reached a mailbox. */
    public List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
