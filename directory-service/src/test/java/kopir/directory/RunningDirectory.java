package kopir.directory;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import kopir.testservers.StoreLine;
import kopir.testservers.TestServers;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** The whole service against a real broker and store, started once for all integration tests. */
final class RunningDirectory {
    static final String FIRST_COORDINATOR = "first-coordinator";

    private static final StoreLine LINE = StoreLine.open();
    private static final ConfigurableApplicationContext SERVICE = start(TestServers.kafka(), LINE);

    private RunningDirectory() {}

    /** A directory of its own, on a broker and on a database of its own. Limits are far away: most tests are of other things. */
    static ConfigurableApplicationContext start(String brokers, StoreLine line, Class<?>... more) {
        return DirectoryApplication.application()
                .sources(SignIn.class)
                .sources(more)
                .initializers((GenericApplicationContext own) ->
                        own.registerBean(ReactorResourceFactory.class, RunningDirectory::connectionsOfItsOwn))
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + line.uri("directory-it-" + UUID.randomUUID()),
                        "--spring.cloud.stream.kafka.binder.brokers=" + brokers,
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + SignIn.ISSUER,
                        "--kopir.kafka.partitions=3",
                        "--kopir.directory.first-coordinator-subject=" + FIRST_COORDINATOR,
                        "--kopir.directory.invitation-key=a key that is long enough for the tests",
                        "--kopir.directory.limits.readings-per-minute=100000",
                        "--kopir.directory.limits.contacts-per-minute=100000",
                        "--kopir.directory.limits.acceptances-per-minute=100000");
    }

    /** The global ones end with the first service of a run that stops, and are missed by all others. */
    private static ReactorResourceFactory connectionsOfItsOwn() {
        ReactorResourceFactory connections = new ReactorResourceFactory();
        connections.setUseGlobalResources(false);
        return connections;
    }

    /** What leads to the store of the one for all. */
    static StoreLine line() {
        return LINE;
    }

    static String url() {
        return url(SERVICE);
    }

    static String url(ConfigurableApplicationContext service) {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) service).getWebServer().getPort();
    }

    static <T> T bean(Class<T> type) {
        return SERVICE.getBean(type);
    }

    static MongoDatabase store() {
        return SERVICE.getBean(MongoDatabase.class);
    }
}
