package kopir.matching;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.UUID;
import kopir.testservers.TestServers;
import org.awaitility.Awaitility;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service against a real broker and store, started once for all integration tests. */
final class RunningMatching {
    private static final ConfigurableApplicationContext SERVICE = start();

    private RunningMatching() {}

    /** Sweeps are quick, so that no test waits for one. */
    private static ConfigurableApplicationContext start() {
        // Other builds may share this machine.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
        return MatchingApplication.application()
                .sources(SignIn.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri="
                                + withDatabase(TestServers.mongoUri(), "matching-it-" + UUID.randomUUID()),
                        "--spring.cloud.stream.kafka.binder.brokers=" + TestServers.kafka(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + SignIn.ISSUER,
                        "--kopir.kafka.partitions=3",
                        "--kopir.offer.sweep-every=500ms",
                        "--kopir.matching.rematch-every=500ms",
                        "--kopir.matching.figures-every=500ms");
    }

    private static String withDatabase(String uri, String database) {
        int query = uri.indexOf('?');
        String servers = (query < 0 ? uri : uri.substring(0, query)).replaceAll("(?<=[^/])/[^/]*$", "");
        return servers + "/" + database + (query < 0 ? "" : uri.substring(query));
    }

    static String url() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) SERVICE).getWebServer().getPort();
    }

    static <T> T bean(Class<T> type) {
        return SERVICE.getBean(type);
    }

    static MongoDatabase store() {
        return SERVICE.getBean(MongoDatabase.class);
    }
}
