package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** What {@code deploy/compose} says is there: settings, files, jars, ports. No container is started. */
class ComposeIT {
    private static final Path FOLDER =
            Path.of("..", "deploy", "compose").toAbsolutePath().normalize();
    private static final Path ROOT = FOLDER.resolve("../..").normalize();
    private static final Path COMPOSE = Path.of("/usr/bin/docker-compose");
    private static final Map<String, String> SECRETS = Map.of(
            "KOPIR_PORTAL_SECRET", "a".repeat(64),
            "KOPIR_NOTIFICATION_SECRET", "b".repeat(64),
            "KOPIR_INVITATION_KEY", "c".repeat(64),
            "GF_SECURITY_ADMIN_PASSWORD", "d".repeat(12));

    static Stream<String> ours() {
        return Stream.of("identity", "portal", "directory-service", "matching-service", "notification-service");
    }

    static Stream<String> all() {
        return services().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void every_setting_of_a_service_is_one_that_it_reads(String service) throws IOException {
        Settings settings = Settings.of(service);

        assertThat(environment(service).keySet()).isNotEmpty().allMatch(settings::hasVariable);
    }

    @Test
    void a_setting_that_nobody_reads_would_be_found() throws IOException {
        assertThat(Settings.of("notification-service").hasVariable("KOPIR_NOTIFICATION_CLIENTSECRET"))
                .isTrue();
        assertThat(Settings.of("notification-service").hasVariable("KOPIR_IDENTITY_URL"))
                .isTrue();
        assertThat(Settings.of("notification-service").hasVariable("KOPIR_ISSUER"))
                .isFalse();
        assertThat(Settings.of("portal").hasVariable("KOPIR_PORTAL_METRICSFROM"))
                .isFalse();
        assertThat(Settings.of("portal").hasVariable("SERVER_ADRESS")).isFalse();
    }

    /** Each in a row of its own, for the applications named beside it. */
    @Test
    void every_setting_in_the_operators_guide_is_one_that_is_read() throws IOException {
        Map<String, List<String>> named = new LinkedHashMap<>();
        Matcher rows = Pattern.compile("(?m)^\\| (`[A-Z_`, ]+`) \\| ([a-z, ]+) \\|")
                .matcher(Files.readString(ROOT.resolve("docs/operations.md")));
        while (rows.find()) {
            for (String variable : rows.group(1).replace("`", "").split(", ")) {
                named.put(variable, List.of(rows.group(2).split(", ")));
            }
        }
        assertThat(named).hasSizeGreaterThan(20);
        for (Map.Entry<String, List<String>> row : named.entrySet()) {
            for (String application : row.getValue()) {
                String module = ours().filter(service -> service.startsWith(application))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(row + " names no application of ours"));
                assertThat(Settings.of(module).hasVariable(row.getKey()))
                        .as("%s in %s", row.getKey(), module)
                        .isTrue();
            }
        }
    }

    @Test
    void what_has_to_be_filled_in_is_what_the_example_lists() throws IOException {
        String example = Files.readString(FOLDER.resolve("env.example"));
        String compose = Files.readString(FOLDER.resolve("compose.yaml"));

        assertThat(SECRETS.keySet()).allSatisfy(secret -> assertThat(example).contains("\n#" + secret + "=\n"));
        assertThat(found("(?m)^#([A-Z_]+)=", example))
                .as("nothing in the example is without effect")
                .allSatisfy(variable ->
                        assertThat(compose).containsPattern("\\$\\{" + variable + "[:}]|(?m)^ +" + variable + ":$"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void an_image_is_made_of_what_the_build_leaves(String service) throws IOException {
        assertThat(services().get(service).toString())
                .contains("dockerfile=deploy/compose/Dockerfile", "args={SERVICE=" + service + "}");
        String jar = service + "/target/" + service + ".jar";

        assertThat(Files.readString(FOLDER.resolve("Dockerfile")))
                .contains("COPY ${SERVICE}/target/${SERVICE}.jar /opt/kopir/service.jar");
        assertThat(ROOT.resolve(jar)).as("built before").isRegularFile();
        assertThat(Files.readAllLines(ROOT.resolve(".dockerignore"))).contains("!" + jar);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_service_is_pinned_healthy_limited_and_started_again(String name) {
        Map<String, Object> service = services().get(name);

        String image = (String) service.get("image");
        assertThat(service.containsKey("build") || image.matches("[a-z/-]+:v?\\d+\\.\\d+\\.\\d+"))
                .as("%s is one version of something", image)
                .isTrue();
        assertThat(service)
                .containsEntry("restart", "unless-stopped")
                .containsKeys("healthcheck", "mem_limit", "logging");
    }

    @Test
    void what_images_are_made_of_is_pinned() throws IOException {
        assertThat(found("(?m)^FROM (\\S+)", Files.readString(FOLDER.resolve("Dockerfile"))))
                .isNotEmpty()
                .allMatch(image -> image.matches("[a-z-]+:\\d+\\.\\d+\\.\\d+\\S*"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void health_is_asked_for_where_the_service_listens(String service) throws IOException {
        Path yaml = ROOT.resolve(service).resolve("src/main/resources/" + service.replace("-service", "") + ".yml");
        String port = "";
        for (Object document : new Yaml().loadAll(Files.readString(yaml))) {
            port = document instanceof Map<?, ?> map && map.get("server") instanceof Map<?, ?> server
                    ? String.valueOf(server.get("port"))
                    : port;
        }
        assertThat(services().get(service).get("healthcheck").toString())
                .contains("http://localhost:" + port + "/actuator/health/readiness");
        assertThat(services().get(service).get("ports").toString())
                .isEqualTo("[127.0.0.1:%s:%s]".formatted(port, port));
        assertThat(Files.readString(FOLDER.resolve("targets.yml"))).contains("[" + service + ":" + port + "]");
    }

    /** Others see nothing of them: where Prometheus moves to, their settings have to follow. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "portal"})
    void prometheus_may_read_the_metrics_of_those_that_are_open_to_people(String service) {
        String address = found(
                        "ipv4_address=([0-9.]+)", services().get("prometheus").toString())
                .getFirst();
        String variable = "KOPIR_" + service.toUpperCase(java.util.Locale.ROOT) + "_ACTUATORFROM";

        assertThat(environment(service).get(variable)).asString().isEqualTo("127.0.0.0/8,::1," + address + "/32");
    }

    @Test
    void every_file_that_is_mounted_is_there_and_every_volume_declared() {
        List<String> sources = services().values().stream()
                .flatMap(service -> list(service.get("volumes")))
                .map(volume -> volume.split(":")[0])
                .toList();
        assertThat(sources).hasSizeGreaterThan(8).allSatisfy(source -> {
            if (source.startsWith(".")) {
                assertThat(FOLDER.resolve(source)).exists();
            } else {
                assertThat(file()).extractingByKey("volumes").asString().contains(source + "=null");
            }
        });
    }

    /** The file is one that the program accepts, and not before its secrets are there. */
    @Test
    void docker_compose_accepts_it_once_it_is_filled_in() throws Exception {
        assumeTrue(Files.isExecutable(COMPOSE), "docker-compose is not installed: apt install docker-compose");

        assertThat(config(SECRETS)).contains("exit 0");
        for (String secret : SECRETS.keySet()) {
            Map<String, String> without = new LinkedHashMap<>(SECRETS);
            without.remove(secret);
            assertThat(config(without)).contains("exit 1", "set " + secret + " in .env");
        }
    }

    private static String config(Map<String, String> environment) throws IOException, InterruptedException {
        Path nothing = Files.createTempFile("compose", ".env");
        ProcessBuilder builder = new ProcessBuilder(
                        COMPOSE.toString(), "--env-file", nothing.toString(), "-f", "compose.yaml", "config")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeAll(SECRETS.keySet());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        Files.delete(nothing);
        return said + "exit " + exit;
    }

    private static Map<String, Object> environment(String service) {
        return map(services().get(service).get("environment"));
    }

    private static Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        map(file().get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    private static Map<String, Object> file() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(200);
        try {
            return new Yaml(options).load(Files.readString(FOLDER.resolve("compose.yaml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Stream<String> list(Object node) {
        return node instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of();
    }

    private static List<String> found(String pattern, String text) {
        return new ArrayList<>(Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList());
    }
}
