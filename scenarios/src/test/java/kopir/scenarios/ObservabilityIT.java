package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.testservers.TestServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Prometheus scrapes a running Kopir: what operators are shown and warned of is there. */
class ObservabilityIT {
    private static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");
    private static final Path FILES = Path.of("..", "deploy", "observability");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void every_query_of_the_alerts_and_of_the_dashboard_returns_data() throws IOException {
        assumeTrue(Files.isExecutable(PROMETHEUS), "Prometheus is not installed: apt install prometheus");
        Places places = SharedDemo.get().places();
        somethingHappens(places);
        int port = TestServers.freePort();
        Process prometheus = new ProcessBuilder(
                        PROMETHEUS.toString(),
                        "--config.file=" + configuration(places),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        try {
            for (String query : queries()) {
                await(query)
                        .atMost(Duration.ofSeconds(45))
                        .pollInterval(Duration.ofMillis(500))
                        .untilAsserted(
                                () -> assertThat(result(port, query)).as(query).isNotEmpty());
            }
        } finally {
            prometheus.destroyForcibly();
            prometheus.onExit().join();
        }
    }

    /** Some counters exist only once there was something to count: a request, a mail, a record that nobody can read. */
    private static void somethingHappens(Places places) {
        Story story = new Story(places);
        story.memberSubmits(UUID.randomUUID().toString());
        story.coordinatorSeesReasons();
        story.coordinatorPicks("uz07");
        List<JsonNode> cards = story.memberSeesCards(1);
        story.memberAccepts(cards.getFirst());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", places.kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("kopir.directory.members", "poison", new byte[] {1}));
        }
    }

    /** The files of the product, with the ports of this demo, asked every second. */
    private Path configuration(Places places) throws IOException {
        String targets = Files.readString(FILES.resolve("targets.yml"));
        for (int port = 8080; port <= 8084; port++) {
            targets = targets.replace(":" + port, ":" + (port + places.offset()));
        }
        Files.writeString(folder.resolve("targets.yml"), targets);
        Files.copy(FILES.resolve("alerts.yml"), folder.resolve("alerts.yml"));
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(
                configuration,
                Files.readString(FILES.resolve("prometheus.yml")).replace("interval: 15s", "interval: 1s"));
        return configuration;
    }

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        Map<String, List<Map<String, Object>>> rules = new Yaml().load(Files.readString(FILES.resolve("alerts.yml")));
        for (Map<String, Object> group : rules.get("groups")) {
            for (Object rule : (List<?>) group.get("rules")) {
                String expression = (String) ((Map<?, ?>) rule).get("expr");
                queries.add(((Map<?, ?>) rule).containsKey("alert") ? leftOf(expression) : expression);
            }
        }
        collect(JSON.readTree(FILES.resolve("overview.json").toFile()), queries);
        return queries;
    }

    // While all is well an alert's comparison is empty; what it compares must be there.
    private static String leftOf(String expression) {
        return expression.split("\\s(>|==)\\s", 2)[0].strip();
    }

    private static void collect(JsonNode node, List<String> queries) {
        if (node.has("expr")) {
            queries.add(node.get("expr").asString());
        }
        node.forEach(child -> collect(child, queries));
    }

    private static JsonNode result(int port, String query) throws IOException {
        URI uri = URI.create(
                "http://127.0.0.1:" + port + "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        try {
            return JSON.readTree(HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                            .body())
                    .path("data")
                    .path("result");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
