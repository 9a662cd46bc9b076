package kopir.directory;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import kopir.testservers.TestServers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service against a real broker and store, started once for all integration tests. */
final class RunningDirectory {
    static final String FIRST_COORDINATOR = "first-coordinator";

    /** Limits far away, so that the tests of other things do not meet them. */
    private static final ConfigurableApplicationContext SERVICE = start("directory-it-" + UUID.randomUUID());

    private RunningDirectory() {}

    /** A directory of its own, on a database of this name, with settings of its own. */
    static ConfigurableApplicationContext start(String database, String... settings) {
        SpringApplicationBuilder application =
                DirectoryApplication.application().sources(SignIn.class);
        String[] all = new String[settings.length + 10];
        int i = 0;
        all[i++] = "--server.port=0";
        all[i++] = "--spring.mongodb.uri=" + withDatabase(TestServers.mongoUri(), database);
        all[i++] = "--spring.cloud.stream.kafka.binder.brokers=" + TestServers.kafka();
        all[i++] = "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + SignIn.ISSUER;
        all[i++] = "--kopir.kafka.partitions=3";
        all[i++] = "--kopir.directory.first-coordinator-subject=" + FIRST_COORDINATOR;
        all[i++] = "--kopir.directory.invitation-key=a key that is long enough for the tests";
        all[i++] = "--kopir.directory.limits.readings-per-minute=100000";
        all[i++] = "--kopir.directory.limits.contacts-per-minute=100000";
        all[i++] = "--kopir.directory.limits.acceptances-per-minute=100000";
        System.arraycopy(settings, 0, all, i, settings.length);
        return application.run(all);
    }

    private static String withDatabase(String uri, String database) {
        int query = uri.indexOf('?');
        String servers = (query < 0 ? uri : uri.substring(0, query)).replaceAll("(?<=[^/])/[^/]*$", "");
        return servers + "/" + database + (query < 0 ? "" : uri.substring(query));
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
