package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The demo as a newcomer starts it: {@code ./kopir demo}, in a folder and on ports of its own. */
final class OneProcess implements AutoCloseable {
    private static final Duration UNTIL_READY = Duration.ofSeconds(120);

    private final Process process;
    private final Path log;
    private final Places places;
    private final Duration start;

    private OneProcess(Process process, Path log, Places places, Duration start) {
        this.process = process;
        this.log = log;
        this.places = places;
        this.start = start;
    }

    /** Starts it and waits for the line that says it is ready. */
    static OneProcess start(Path folder, int offset) throws IOException {
        Path log = folder.resolve("output-" + offset + ".log");
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("..", "kopir").toAbsolutePath().normalize().toString(),
                        "demo",
                        "--port-offset",
                        Integer.toString(offset))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("KOPIR_DEMO_FOLDER", folder.resolve("demo").toString());
        builder.environment().put("KOPIR_BUILT", "yes");
        Process process = builder.start();
        await().atMost(UNTIL_READY).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(Files.readString(log)).contains("Kopir is ready: http://localhost:" + (8080 + offset));
        });
        return new OneProcess(process, log, new Places(offset), Duration.ofNanos(System.nanoTime() - begin));
    }

    Places places() {
        return places;
    }

    /** How long it took until it was ready. */
    Duration start() {
        return start;
    }

    Path log() {
        return log;
    }

    /** Memory resident right now, of the Java process, in MiB. */
    long residentMebibytes() throws IOException {
        long pid = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle())
                .pid();
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Stops it as Ctrl-C does and waits for the end. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("did not stop within 30 s of SIGTERM");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
