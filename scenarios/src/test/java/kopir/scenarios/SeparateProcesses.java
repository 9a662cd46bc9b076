package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kopir.standalone.demo.DemoNetwork;
import tools.jackson.databind.json.JsonMapper;

/**
 * A larger installation on one machine: broker, store, sign-in, three services and portal as processes of their own, each
 * killed at will. What a process says in each of its lives is in a file {@code <part>-<life>.log}.
 */
final class SeparateProcesses implements AutoCloseable {
    private static final Duration UNTIL_READY = Duration.ofMinutes(3);
    private static final int UNTIL_STOPPED_SECONDS = 60;
    private static final int ENDED_BY_SIGTERM = 143;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Seven virtual machines on a small machine: little memory each, and no time spent on making code fast. */
    private static final List<String> MODEST = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path folder;
    private final Places places;
    private final Surroundings surroundings;
    private final Map<Part, Process> running = new EnumMap<>(Part.class);
    private final Map<Part, Integer> lives = new EnumMap<>(Part.class);

    /**
     * @param folder of all data and logs; emptied first
     * @param network the people who can sign in
     */
    SeparateProcesses(Path folder, Places places, DemoNetwork network) throws IOException {
        empty(folder);
        this.folder = folder;
        this.places = places;
        this.surroundings = new Surroundings(places, folder);
        Files.writeString(surroundings.personas(), new JsonMapper().writeValueAsString(network.personas()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(folder);
    }

    void start(Part part) {
        lives.merge(part, 1, Integer::sum);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MODEST);
        command.addAll(part.arguments(folder, part.port(places)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(part).toFile());
        builder.environment().putAll(surroundings.of(part));
        try {
            running.put(part, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}; returns when it has ended. */
    void kill(Part part) {
        Process process = running.get(part);
        assertThat(process.isAlive())
                .as("%s is alive until it is killed, see %s", part, log(part))
                .isTrue();
        process.destroyForcibly().onExit().join();
    }

    /** {@code SIGTERM}; returns what it said from then on. */
    String stop(Part part) {
        Process process = running.get(part);
        int before = said(part).length();
        process.destroy();
        try {
            assertThat(process.waitFor(UNTIL_STOPPED_SECONDS, TimeUnit.SECONDS))
                    .as("%s stops when it is told to, see %s", part, log(part))
                    .isTrue();
            assertThat(process.exitValue()).as("exit code of %s", part).isEqualTo(ENDED_BY_SIGTERM);
            return said(part).substring(before);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void untilReady(Part part) {
        await(part + ", see " + log(part))
                .atMost(UNTIL_READY)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    assertThat(running.get(part).isAlive())
                            .as("%s is alive, see %s", part, log(part))
                            .isTrue();
                    return isReady(part);
                });
    }

    private boolean isReady(Part part) throws IOException, InterruptedException {
        if (part.isServer()) {
            return said(part).contains(" is ready: ");
        }
        HttpRequest ready = HttpRequest.newBuilder(Places.at(part.port(places)).resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HTTP.send(ready, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** What the process has said in its present life. */
    Path log(Part part) {
        return folder.resolve(part + "-" + lives.get(part) + ".log");
    }

    private String said(Part part) {
        try {
            return Files.readString(log(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.values().forEach(Process::destroyForcibly);
        running.values().forEach(process -> process.onExit().join());
    }
}
