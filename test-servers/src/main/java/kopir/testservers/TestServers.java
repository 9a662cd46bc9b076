package kopir.testservers;

import java.util.Map;
import kopir.embedded.Loopback;

/** The servers that the integration tests of this JVM share. They end with it. */
public final class TestServers {
    private static final String MONGO_URI = "KOPIR_TEST_MONGO_URI";
    private static final String KAFKA = "KOPIR_TEST_KAFKA";

    private TestServers() {}

    /**
     * A connection string without a database. Each test class uses a database of its own, so that none reads what
     * another left behind.
     */
    public static String mongoUri() {
        return Mongo.URI;
    }

    /** What clients call {@code bootstrap.servers}. Topics are not created by using them; they get three partitions. */
    public static String kafka() {
        return Kafka.BOOTSTRAP_SERVERS;
    }

    /** A port that was free a moment ago. */
    public static int freePort() {
        return Loopback.freePort("test", 0);
    }

    private static final class Mongo {
        static final String URI = start(System.getenv());

        private static String start(Map<String, String> environment) {
            Source source = Source.of(environment, MONGO_URI);
            say("store", source);
            return switch (source) {
                case GIVEN -> environment.getOrDefault(MONGO_URI, "");
                case CONTAINER -> Containers.mongo();
                case EMBEDDED -> EmbeddedServers.mongo();
            };
        }
    }

    private static final class Kafka {
        static final String BOOTSTRAP_SERVERS = start(System.getenv());

        private static String start(Map<String, String> environment) {
            Source source = Source.of(environment, KAFKA);
            say("broker", source);
            return switch (source) {
                case GIVEN -> environment.getOrDefault(KAFKA, "");
                case CONTAINER -> Containers.kafka();
                case EMBEDDED -> EmbeddedServers.kafka();
            };
        }
    }

    /** On the standard output, because the log of a test run is often silent. No address: it may hold a password. */
    private static void say(String server, Source source) {
        System.out.println("The " + server + " for these tests is " + source + ".");
    }
}
