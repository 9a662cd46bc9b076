package kopir.scenarios;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kopir.standalone.demo.DemoNetwork;
import kopir.standalone.demo.Seeding;
import tools.jackson.databind.json.JsonMapper;

/**
 * A larger installation on one machine: broker, store, sign-in, three services and portal as processes of their own, each
 * started as its documentation says, each killed at will. Only the mail server is ours, to see what it was given.
 */
final class SeparateProcesses implements AutoCloseable {
    private static final Duration UNTIL_READY = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    enum Part {
        BROKER,
        STORE,
        IDENTITY,
        DIRECTORY,
        MATCHING,
        NOTIFICATION,
        PORTAL
    }

    private final Path folder;
    private final Places places;
    private final GreenMail mail;
    private final Map<Part, Process> running = new EnumMap<>(Part.class);
    private String coordinator = "";

    private SeparateProcesses(Path folder, Places places) {
        this.folder = folder;
        this.places = places;
        this.mail = new GreenMail(new ServerSetup(2525 + places.offset(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    static SeparateProcesses start(Path folder, int offset) throws IOException {
        SeparateProcesses all = new SeparateProcesses(folder, new Places(offset));
        all.mail.start();
        DemoNetwork network = DemoNetwork.read();
        Files.writeString(folder.resolve("personas.json"), new JsonMapper().writeValueAsString(network.personas()));
        all.start(Part.STORE);
        all.start(Part.BROKER);
        all.start(Part.IDENTITY);
        all.untilReady(Part.IDENTITY);
        all.coordinator = all.subjectOf("coordinator@secretariat.kopir.example");
        for (Part part : List.of(Part.DIRECTORY, Part.MATCHING, Part.NOTIFICATION, Part.PORTAL)) {
            all.start(part);
        }
        for (Part part : List.of(Part.DIRECTORY, Part.MATCHING, Part.NOTIFICATION, Part.PORTAL)) {
            all.untilReady(part);
        }
        Story.patiently(() -> {
            try {
                new Seeding(network, all.places.identity(), all.places.directory(), all.places.matching()).run();
                return true;
            } catch (IllegalStateException notYet) {
                throw new AssertionError(notYet);
            }
        });
        return all;
    }

    Places places() {
        return places;
    }

    GreenMail mail() {
        return mail;
    }

    /** {@code kill -9}, and started again at once. */
    void killAndRestart(Part part) throws IOException {
        Process process = running.get(part);
        process.destroyForcibly();
        process.onExit().join();
        start(part);
    }

    private void start(Part part) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(
                switch (part) {
                    case BROKER ->
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                "kopir.embedded.broker.BrokerMain",
                                folder.resolve("broker").toString(),
                                "" + (9092 + places.offset()));
                    case STORE ->
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                "kopir.embedded.store.StoreMain",
                                folder.resolve("store").toString(),
                                "" + (27017 + places.offset()));
                    case IDENTITY -> jar("identity", "identity");
                    case DIRECTORY -> jar("directory-service", "directory-service");
                    case MATCHING -> jar("matching-service", "matching-service");
                    case NOTIFICATION -> jar("notification-service", "notification-service");
                    case PORTAL -> jar("portal", "portal");
                });
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(part).toFile()));
        builder.environment().putAll(environment(part));
        running.put(part, builder.start());
    }

    private static List<String> jar(String module, String name) {
        return List.of(
                "-jar",
                Path.of("..", module, "target", name + ".jar")
                        .toAbsolutePath()
                        .normalize()
                        .toString());
    }

    Path log(Part part) {
        return folder.resolve(part.name().toLowerCase(java.util.Locale.ROOT) + ".log");
    }

    private Map<String, String> environment(Part part) {
        Path identity = folder.resolve("identity");
        Map<String, String> environment = new java.util.HashMap<>(Map.of(
                "SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS",
                places.kafka(),
                "SPRING_MONGODB_URI",
                places.mongo() + "/?serverSelectionTimeoutMS=3000",
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI",
                places.identity().toString(),
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                "" + (2525 + places.offset()),
                "KOPIR_KAFKA_PARTITIONS",
                "3",
                "KOPIR_PUBLIC_URL",
                places.portal().toString(),
                "KOPIR_ISSUER",
                places.identity().toString()));
        switch (part) {
            case BROKER, STORE -> {}
            case IDENTITY ->
                environment.putAll(Map.of(
                        "SERVER_PORT", "" + places.identity().getPort(),
                        "KOPIR_IDENTITY_ISSUER", places.identity().toString(),
                        "KOPIR_IDENTITY_DATA_FOLDER", identity.toString(),
                        "KOPIR_IDENTITY_DEMO", "true",
                        "KOPIR_IDENTITY_PERSONASFILE",
                                folder.resolve("personas.json").toString()));
            case DIRECTORY ->
                environment.putAll(Map.of(
                        "SERVER_PORT",
                        "" + places.directory().getPort(),
                        "KOPIR_DIRECTORY_FIRSTCOORDINATORSUBJECT",
                        coordinator,
                        "KOPIR_DIRECTORY_INVITATIONKEY",
                        "a key that only this test knows, long enough"));
            case MATCHING ->
                environment.put("SERVER_PORT", "" + places.matching().getPort());
            case NOTIFICATION ->
                environment.putAll(Map.of(
                        "SERVER_PORT", "" + places.notification().getPort(),
                        "KOPIR_DIRECTORY_URL", places.directory().toString(),
                        "KOPIR_IDENTITY_URL", places.identity().toString(),
                        "KOPIR_MAIL_RETRYFIRST", "1s",
                        "KOPIR_NOTIFICATION_CLIENTSECRETFILE",
                                identity.resolve("notification.secret").toString()));
            case PORTAL ->
                environment.putAll(Map.of(
                        "SERVER_PORT", "" + places.portal().getPort(),
                        "KOPIR_DIRECTORY_URL", places.directory().toString(),
                        "KOPIR_MATCHING_URL", places.matching().toString(),
                        "KOPIR_NOTIFICATION_URL", places.notification().toString(),
                        "KOPIR_PORTAL_CLIENTSECRETFILE",
                                identity.resolve("portal.secret").toString()));
        }
        return environment;
    }

    private void untilReady(Part part) {
        URI base = switch (part) {
            case IDENTITY -> places.identity();
            case DIRECTORY -> places.directory();
            case MATCHING -> places.matching();
            case NOTIFICATION -> places.notification();
            case PORTAL -> places.portal();
            case BROKER, STORE -> throw new IllegalArgumentException(part + " speaks no HTTP");
        };
        HttpRequest ready = HttpRequest.newBuilder(base.resolve("/actuator/health/readiness"))
                .build();
        await(part + ", see " + log(part))
                .atMost(UNTIL_READY)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> HTTP.send(ready, BodyHandlers.ofString()).statusCode() == 200);
    }

    private String subjectOf(String email) throws IOException {
        String key = Files.readString(folder.resolve("identity").resolve("admin.key"))
                .strip();
        HttpRequest request = HttpRequest.newBuilder(places.identity().resolve("/admin/subjects"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=" + email))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body().strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        running.values().forEach(Process::destroyForcibly);
        running.values().forEach(process -> process.onExit().join());
        mail.stop();
    }
}
