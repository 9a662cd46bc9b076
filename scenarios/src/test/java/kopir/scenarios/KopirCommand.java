package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./kopir}, as somebody types it. */
final class KopirCommand {
    static final Path SCRIPT = Path.of("..", "kopir").toAbsolutePath().normalize();

    private static final int PATIENCE_SECONDS = 60;

    private KopirCommand() {}

    /** What was said and how it ended. */
    record Said(int exit, String out, String errors) {

        /** The only line on the terminal. */
        String refusal() {
            assertThat(exit).as(this.toString()).isEqualTo(1);
            assertThat(out).isEmpty();
            assertThat(errors).as("one line").hasLineCount(1);
            return errors.strip();
        }

        /** What a command answers that has done what it was asked. */
        String answer() {
            assertThat(exit).as(this.toString()).isZero();
            assertThat(errors).isEmpty();
            return out.strip();
        }
    }

    /** Runs a command to its end. */
    static Said run(String... arguments) throws IOException, InterruptedException {
        return run(SCRIPT, Map.of(), arguments);
    }

    static Said run(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("kopir", ".out");
        Path errors = Files.createTempFile("kopir", ".errors");
        Process process = process(script, environment, arguments)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroy();
        }
        assertThat(ended)
                .as("%s ends, having said %s", List.of(arguments), Files.readString(out))
                .isTrue();
        return new Said(process.exitValue(), read(out), read(errors));
    }

    /** The command, not started yet. It builds nothing: the tests run on what has just been built. */
    static ProcessBuilder process(Path script, Map<String, String> environment, String... arguments) {
        List<String> line = new ArrayList<>(List.of(script.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("KOPIR_BUILT", "yes");
        builder.environment().putAll(environment);
        return builder;
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
