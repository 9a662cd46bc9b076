package kopir.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One running demo for all scenarios that neither stop nor break it. */
final class SharedDemo {
    private static final int OFFSET = 5000;

    private SharedDemo() {}

    static OneProcess get() {
        return Holder.KOPIR;
    }

    static Path folder() {
        return Holder.FOLDER;
    }

    static String offset() {
        return Integer.toString(OFFSET);
    }

    private static final class Holder {
        static final Path FOLDER = folder();
        static final OneProcess KOPIR = start();

        private static Path folder() {
            try {
                Path folder = Path.of("target", "shared-demo").toAbsolutePath();
                return Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static OneProcess start() {
            try {
                OneProcess kopir = OneProcess.start(FOLDER, OFFSET);
                Runtime.getRuntime().addShutdownHook(new Thread(kopir::close));
                return kopir;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
