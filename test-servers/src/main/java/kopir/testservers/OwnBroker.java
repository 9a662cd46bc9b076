package kopir.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import kopir.embedded.broker.EmbeddedBroker;

/** An embedded broker that goes away and comes back, with what it holds and where it was. */
public final class OwnBroker implements AutoCloseable {
    private final Path folder;
    private EmbeddedBroker broker;
    private boolean up = true;

    private OwnBroker(Path folder) {
        this.folder = folder;
        this.broker = EmbeddedBroker.start(folder, 0);
    }

    public static OwnBroker start() {
        try {
            return new OwnBroker(Files.createTempDirectory("kopir-test-own-broker-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return broker.bootstrapServers();
    }

    public void goAway() {
        broker.close();
        up = false;
    }

    public void comeBack() {
        broker = EmbeddedBroker.start(folder, broker.port());
        up = true;
    }

    @Override
    public void close() {
        if (up) {
            goAway();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
