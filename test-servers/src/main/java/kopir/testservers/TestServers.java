package kopir.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One broker and one store for all tests of a JVM, started when first asked for.
 *
 * <p>{@code KOPIR_TEST_KAFKA} and {@code KOPIR_TEST_MONGO_URI} name given servers; {@code KOPIR_TEST_CONTAINERS=true} starts
 * containers; otherwise both run inside this JVM. The log says which. Tests share them: use a database and ids of your own.
 */
public final class TestServers {
    private static final Logger LOG = LoggerFactory.getLogger(TestServers.class);

    private TestServers() {}

    /** A connection string without a database. */
    public static String mongoUri() {
        return Store.URI;
    }

    /** The broker's bootstrap servers. */
    public static String kafka() {
        return Broker.BOOTSTRAP;
    }

    /** A port that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String choose(String what, String variable, String inContainer, String embedded) {
        Map<String, String> environment = System.getenv();
        String chosen = environment.containsKey(variable)
                ? "given by " + variable
                : "true".equals(environment.get("KOPIR_TEST_CONTAINERS")) ? inContainer : embedded;
        LOG.atInfo().addKeyValue("server", what).addKeyValue("which", chosen).log("tests run against");
        return chosen;
    }

    private static final class Store {
        static final String URI = start();

        private static String start() {
            return switch (choose("store", "KOPIR_TEST_MONGO_URI", "container", "embedded")) {
                case "embedded" -> EmbeddedServers.store();
                case "container" -> Containers.store();
                default -> System.getenv("KOPIR_TEST_MONGO_URI");
            };
        }
    }

    private static final class Broker {
        static final String BOOTSTRAP = start();

        private static String start() {
            return switch (choose("broker", "KOPIR_TEST_KAFKA", "container", "embedded")) {
                case "embedded" -> EmbeddedServers.broker();
                case "container" -> Containers.broker();
                default -> System.getenv("KOPIR_TEST_KAFKA");
            };
        }
    }
}
