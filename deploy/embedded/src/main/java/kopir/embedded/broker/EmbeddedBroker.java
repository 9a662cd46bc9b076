package kopir.embedded.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kopir.embedded.CannotStart;
import kopir.embedded.DataFolder;
import kopir.embedded.Loopback;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A running Apache Kafka broker on the loopback interface. It is its own controller.
 *
 * <p>On an error it cannot live with, such as a broken disk, Kafka ends the whole process: acknowledged records are on
 * file, and the next start finds them.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String NAME = "broker";

    private final KafkaRaftServer server;
    private final DataFolder folder;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, DataFolder folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a broker on its data folder, formatted if it is new. Returns when producers and consumers are served. Each
     * record acknowledged with {@code acks=all} survives {@code kill -9}.
     *
     * @param port a port, or 0 for any that is free
     * @throws CannotStart if the port or the folder is not to be had
     */
    public static EmbeddedBroker start(Path folder, int port) {
        int clientPort = Loopback.freePort(NAME, port);
        DataFolder claimed = DataFolder.claim(folder);
        try {
            Path logs = claimed.path().resolve("kafka");
            format(logs);
            var settings = BrokerSettings.of(logs, clientPort, Loopback.freePort("controller", 0));
            return new EmbeddedBroker(running(new KafkaConfig(settings, false)), claimed, clientPort);
        } catch (RuntimeException e) {
            claimed.close();
            throw e;
        }
    }

    private static KafkaRaftServer running(KafkaConfig config) {
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    /** Prepares a new folder and leaves a prepared one as it is. */
    private static void format(Path logs) {
        String directory = logs.toString();
        try {
            // A formatted folder refuses another cluster id than its own.
            String cluster = new MetaPropertiesEnsemble.Loader()
                    .addLogDirs(List.of(directory))
                    .load()
                    .clusterId()
                    .orElseGet(() -> Uuid.randomUuid().toString());
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(cluster)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .addDirectory(directory)
                    .setMetadataLogDirectory(directory)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + logs, e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot prepare " + logs, e);
        }
    }

    /** What clients call {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Loopback.HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Writes what is in memory, marks the shutdown as clean and frees the folder. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }
}
