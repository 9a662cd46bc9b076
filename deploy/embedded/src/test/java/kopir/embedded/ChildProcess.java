package kopir.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server's main class in a JVM of its own, so that a test can kill it. */
public final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final String firstLine;
    private final CompletableFuture<List<String>> errors;

    private ChildProcess(Process process, String firstLine, CompletableFuture<List<String>> errors) {
        this.process = process;
        this.firstLine = firstLine;
        this.errors = errors;
    }

    /** Returns when the process has printed its first line, or has ended without one. */
    public static ChildProcess start(Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        BufferedReader errorOutput = process.errorReader(StandardCharsets.UTF_8);
        var errors = new CompletableFuture<List<String>>();
        Thread.ofVirtual().start(() -> errors.complete(lines(errorOutput)));
        String line = output.readLine();
        return new ChildProcess(process, line == null ? "" : line, errors);
    }

    private static List<String> lines(BufferedReader output) {
        List<String> lines = new ArrayList<>();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException killed) {
            lines.add("(killed)");
        }
        return lines;
    }

    /** The first line of the standard output; empty if there was none. */
    public String firstLine() {
        return firstLine;
    }

    /** All lines of the error output of a process that has ended. */
    public List<String> errors() throws InterruptedException {
        awaitExit();
        return errors.join();
    }

    /** As {@code kill -9}: nothing of the process's own code runs any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    /** As SIGTERM. */
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
