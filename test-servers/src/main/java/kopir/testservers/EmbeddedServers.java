package kopir.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import kopir.embedded.broker.EmbeddedBroker;
import kopir.embedded.store.EmbeddedStore;

/** Servers inside the tests' own process, on temporary folders. */
final class EmbeddedServers {
    private EmbeddedServers() {}

    static String mongo() {
        Path folder = folder("store");
        EmbeddedStore store = EmbeddedStore.start(folder, 0);
        atTheEnd(store::close, folder);
        return store.uri();
    }

    static String kafka() {
        Path folder = folder("broker");
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        atTheEnd(broker::close, folder);
        return broker.bootstrapServers();
    }

    private static Path folder(String server) {
        try {
            return Files.createTempDirectory("kopir-test-" + server + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atTheEnd(Runnable close, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close.run();
            delete(folder);
        }));
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            System.err.println("Left behind by the tests: " + e.getMessage());
        }
    }
}
