package kopir.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import kopir.embedded.broker.EmbeddedBroker;
import kopir.embedded.store.EmbeddedStore;

/** The product's own broker and store, in this JVM, gone with it. */
final class EmbeddedServers {
    private EmbeddedServers() {}

    static String store() {
        return EmbeddedStore.inMemory(0).uri();
    }

    static String broker() {
        try {
            Path folder = Files.createTempDirectory("kopir-test-broker");
            EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                delete(folder);
            }));
            return broker.bootstrapServers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
