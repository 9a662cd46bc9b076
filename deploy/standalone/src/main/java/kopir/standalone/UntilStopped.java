package kopir.standalone;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a process running from its start until SIGTERM or Ctrl-C, which may come while it is still starting. */
final class UntilStopped {
    private static final Logger log = LoggerFactory.getLogger(UntilStopped.class);

    private UntilStopped() {}

    /** Returns only when the process is told to end. */
    static void run(Consumer<OneProcess> start) throws InterruptedException {
        OneProcess process = new OneProcess();
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "stop"));
        try {
            start.accept(process);
        } catch (RuntimeException | Error e) {
            log.warn("Not started.", e);
            // Leaving runs the hook, which stops what had been started.
            Kopir.fail(String.valueOf(e.getMessage()));
        }
        new CountDownLatch(1).await();
    }
}
