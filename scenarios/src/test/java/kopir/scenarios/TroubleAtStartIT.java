package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who starts Kopir where it cannot start: one line that says what to change, and nothing else. */
class TroubleAtStartIT {
    private static final String FREE = "1100";

    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(8082 + 1100, 1, InetAddress.getLoopbackAddress())) {
            assertThat(start(folder.resolve("data")))
                    .isEqualTo("Port %d for the matching is taken by another process. ".formatted(taken.getLocalPort())
                            + "Stop that one, or shift all ports with --port-offset N.");
        }
        assertThat(folder).as("nothing was begun").isEmptyDirectory();
    }

    @Test
    void a_data_folder_in_use_is_named() throws Exception {
        Path running = data();

        assertThat(start(running)).isEqualTo("The data folder %s is in use by another process.".formatted(running));
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "");

        assertThat(start(file))
                .isEqualTo("The data folder %s cannot be created or written by this user.".formatted(file));
    }

    @Test
    void a_key_that_cannot_be_used_is_named() throws Exception {
        Path key = Files.createDirectories(folder.resolve("identity")).resolve("subject.key");
        Files.writeString(key, "");

        assertThat(start(folder)).startsWith(key + " is empty: put its copy back");
    }

    @Test
    void a_store_that_is_damaged_is_named() throws Exception {
        Path store = Files.createDirectories(folder.resolve("store"));
        Files.writeString(store.resolve("store.mv"), "not a store at all");

        assertThat(start(folder))
                .isEqualTo("The file %s cannot be read: put a copy of the folder back."
                        .formatted(store.resolve("store.mv")));
    }

    @ParameterizedTest
    @CsvSource({
        "KOPIR_MAIL_FROM, not an address, kopir.mail.from is not an e-mail address: not an address",
        "SPRING_MAIL_PORT, smtp, 'Failed to bind properties under ''spring.mail.port'' to java.lang.Integer: "
                + "For input string: \"smtp\"'"
    })
    void a_setting_that_cannot_be_used_is_named(String variable, String value, String said) throws Exception {
        Map<String, String> environment = Map.of("SPRING_MAIL_HOST", "127.0.0.1", variable, value);

        assertThat(start(folder, environment)).isEqualTo("The identity did not start: " + said);
    }

    @ParameterizedTest
    @CsvSource({
        "start, start needs --data DIR and --coordinator EMAIL.",
        "start --data, --data needs a value.",
        "start --data x --coordinator nobody, --coordinator takes an e-mail address such as name@example.org.",
        "start --dta x, 'start takes --data DIR, --coordinator EMAIL and --port-offset N, not --dta'",
        "demo --port-offset x, '--port-offset takes a number from 0 to 38518, not x'",
        "admin link a@b.example --data, --data needs a value.",
        "admin link a@b.example --dta x, 'admin takes --data DIR and --port-offset N, not --dta'",
        "admin link, Say ./kopir admin link EMAIL [--data DIR]",
        "token coordinator --port-offset 99999, '--port-offset takes a number from 0 to 38518, not 99999'",
        "token coordinator --port-offset 1100, "
                + "'No token for coordinator: is a demo running (sign-in on port 9184), and is this one of its people?'",
        "strat, There is no command 'strat'; ./kopir help lists them."
    })
    void what_cannot_be_read_is_answered_in_one_line(String command, String answer) throws Exception {
        assertThat(KopirCommand.run(command.split(" ")).refusal()).isEqualTo(answer);
    }

    @Test
    void a_link_is_not_made_for_what_is_no_address_nor_where_nothing_runs() throws Exception {
        String demo = data().toString();

        assertThat(KopirCommand.run("admin", "link", "nobody", "--data", demo, "--port-offset", SharedDemo.offset())
                        .errors()
                        .lines())
                .first()
                .isEqualTo("This is not one plain e-mail address.");
        assertThat(KopirCommand.run("admin", "link", "a@b.example", "--data", demo, "--port-offset", FREE)
                        .refusal())
                .startsWith("No link: is the installation in " + demo + " running (sign-in on port 9184)?");
    }

    /** On a machine without one in the usual folders. */
    @ParameterizedTest
    @CsvSource({"''", "/usr/lib/jvm/java-17-openjdk-amd64", "/nowhere"})
    void a_missing_jdk_25_is_named(String javaHome) throws Exception {
        Path script = elsewhere(
                folder, Files.readString(KopirCommand.SCRIPT).replaceAll("(?m)^ +/(usr|opt|Library)/.*", "    \\\\"));
        Map<String, String> environment = Map.of("JAVA_HOME", javaHome, "HOME", folder.toString());

        for (String command : List.of("demo", "test", "bench", "cache")) {
            assertThat(KopirCommand.run(script, environment, command).refusal())
                    .isEqualTo("Kopir needs JDK 25: install one, from https://adoptium.net for example,"
                            + " or set JAVA_HOME to it.");
        }
    }

    /** By a link in a folder of the path, from any folder, where the name of its own has a space. */
    @Test
    void the_script_finds_its_own_folder() throws Exception {
        Path script = elsewhere(Files.createDirectory(folder.resolve("with a space")), "");
        Files.copy(KopirCommand.SCRIPT, script, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Path link = Files.createSymbolicLink(folder.resolve("kopir"), folder.relativize(script));

        assertThat(KopirCommand.run(link, Map.of(), "admin", "link", "a@b.example")
                        .refusal())
                .startsWith(script.resolveSibling(".kopir/demo/identity/admin.key") + " cannot be read");
    }

    /** Of a Kopir that runs. */
    private static Path data() {
        SharedDemo.get();
        return SharedDemo.folder().resolve("demo");
    }

    private static Path elsewhere(Path where, String text) throws IOException {
        Path script = Files.writeString(where.resolve("kopir"), text);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static String start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    private static String start(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        return KopirCommand.run(
                        KopirCommand.SCRIPT,
                        environment,
                        "start",
                        "--data",
                        data.toString(),
                        "--coordinator",
                        "a@b.example",
                        "--port-offset",
                        FREE)
                .refusal();
    }
}
