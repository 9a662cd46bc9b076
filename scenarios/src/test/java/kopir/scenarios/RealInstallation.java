package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A network for real people, as an operator starts it: {@code ./kopir start}, in a folder and on ports of its own. */
final class RealInstallation implements AutoCloseable {
    private static final Duration UNTIL_READY = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/sign-in/link\\?\\S+");

    private final Process process;
    private final Path folder;
    private final String offset;
    private final String said;

    private RealInstallation(Process process, Path folder, String offset, String said) {
        this.process = process;
        this.folder = folder;
        this.offset = offset;
        this.said = said;
    }

    /** Returns when it says that it is ready. */
    static RealInstallation start(Path folder, int offset, String coordinator, Map<String, String> environment)
            throws IOException {
        Path output = Files.createTempFile("start", ".log");
        String[] arguments = {
            "start",
            "--data",
            folder.toString(),
            "--coordinator",
            coordinator,
            "--port-offset",
            Integer.toString(offset)
        };
        Process process = KopirCommand.process(KopirCommand.SCRIPT, environment, arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        await().atMost(UNTIL_READY).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
            assertThat(Files.readString(output)).contains("Kopir is ready: http://localhost:" + (8080 + offset));
        });
        String said = Files.readString(output);
        Files.delete(output);
        return new RealInstallation(process, folder, Integer.toString(offset), said);
    }

    /** Everything on the terminal up to the ready line. */
    String said() {
        return said;
    }

    /** The link that was printed. */
    String printedLink() {
        return LINK.matcher(said).results().map(MatchResult::group).findFirst().orElseThrow();
    }

    /** A sign-in link as the operator makes it for somebody. */
    String adminLink(String email) throws IOException, InterruptedException {
        return KopirCommand.run("admin", "link", email, "--data", folder.toString(), "--port-offset", offset)
                .answer();
    }

    /** Stops it as Ctrl-C does and waits for the end. */
    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("ends within 30 s of SIGTERM")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
