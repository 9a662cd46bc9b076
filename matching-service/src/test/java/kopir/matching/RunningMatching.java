package kopir.matching;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.UUID;
import kopir.testservers.StoreLine;
import kopir.testservers.TestServers;
import org.awaitility.Awaitility;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** The whole service against a real broker and store. */
final class RunningMatching {
    private static final RunningMatching SHARED = start(TestServers.kafka());

    private final StoreLine line = StoreLine.open();
    private final ConfigurableApplicationContext context;
    private final Directory directory;

    private RunningMatching(String brokers, Class<?>... more) {
        // Other builds may share this machine.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
        // Sweeps are quick, so that no test waits for one.
        context = MatchingApplication.application()
                .sources(SignIn.class)
                .sources(more)
                .initializers((GenericApplicationContext own) ->
                        own.registerBean(ReactorResourceFactory.class, RunningMatching::connectionsOfItsOwn))
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + line.uri("matching-it-" + UUID.randomUUID()),
                        "--spring.cloud.stream.kafka.binder.brokers=" + brokers,
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + SignIn.ISSUER,
                        "--kopir.kafka.partitions=3",
                        "--kopir.offer.sweep-every=500ms",
                        "--kopir.matching.rematch-every=500ms",
                        "--kopir.matching.figures-every=500ms");
        directory = new Directory(this);
    }

    /** The global ones end with the first service of a run that stops, and are missed by all others. */
    private static ReactorResourceFactory connectionsOfItsOwn() {
        ReactorResourceFactory connections = new ReactorResourceFactory();
        connections.setUseGlobalResources(false);
        return connections;
    }

    /** Started once for all integration tests. */
    static RunningMatching shared() {
        return SHARED;
    }

    /** One of its own, on a broker of its own. @param more what else is wired, such as another clock */
    static RunningMatching start(String brokers, Class<?>... more) {
        return new RunningMatching(brokers, more);
    }

    String url() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    MongoDatabase store() {
        return bean(MongoDatabase.class);
    }

    /** What it hears from. */
    Directory directory() {
        return directory;
    }

    /** What leads to its store. */
    StoreLine line() {
        return line;
    }

    void stop() {
        context.close();
        line.close();
    }
}
