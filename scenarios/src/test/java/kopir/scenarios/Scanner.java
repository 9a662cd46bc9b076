package kopir.scenarios;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** Looks for a piece of text in everything a running Kopir keeps or tells, and says where it is. */
final class Scanner {
    private final Places places;
    private final Path folder;
    private final Path log;

    /** @param folder of the broker's and the store's files and the logs */
    Scanner(Places places, Path folder, Path log) {
        this.places = places;
        this.folder = folder;
        this.log = log;
    }

    /** {@code store:<database>}, {@code topic:<name>}, {@code broker-files}, {@code log}, {@code metrics:<port>}. */
    Set<String> whereIs(String text) {
        Set<String> found = new LinkedHashSet<>();
        found.addAll(stores(text));
        found.addAll(topics(text));
        found.addAll(files(text));
        found.addAll(metrics(text));
        return found;
    }

    private Set<String> stores(String text) {
        Set<String> found = new LinkedHashSet<>();
        try (MongoClient client = MongoClients.create(places.mongo())) {
            for (String name : all(client.listDatabaseNames())) {
                var database = client.getDatabase(name);
                for (String collection : all(database.listCollectionNames())) {
                    all(database.getCollection(collection).find()).stream()
                            .filter(document -> document.toJson().contains(text))
                            .forEach(_ -> found.add("store:" + name));
                }
            }
        }
        return found;
    }

    private Set<String> topics(String text) {
        Set<String> found = new LinkedHashSet<>();
        TopicRecords.read(places, record -> {
            boolean holds = holds(record.value(), text) || holds(record.key(), text);
            for (var header : record.headers()) {
                holds |= holds(header.value(), text);
            }
            if (holds) {
                found.add("topic:" + record.topic());
            }
        });
        return found;
    }

    private Set<String> files(String text) {
        Set<String> found = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : Stream.concat(files, Stream.of(log))
                    .filter(Files::isRegularFile)
                    .toList()) {
                if (holds(Files.readAllBytes(file), text)) {
                    String name = folder.relativize(file).toString();
                    if (file.equals(log) || name.endsWith(".log") && !name.contains("kopir.")) {
                        found.add("log");
                    } else if (name.contains("broker") || name.contains("kafka")) {
                        found.add("broker-files");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Set<String> metrics(String text) {
        Set<String> found = new LinkedHashSet<>();
        HttpClient http = HttpClient.newHttpClient();
        for (URI service : List.of(
                places.portal(), places.directory(), places.matching(), places.notification(), places.identity())) {
            try {
                String page = http.send(
                                HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
                if (page.contains(text)) {
                    found.add("metrics:" + service.getPort());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return found;
    }

    private static boolean holds(byte[] data, String text) {
        return data != null && new String(data, StandardCharsets.UTF_8).contains(text);
    }

    private static <T> List<T> all(org.reactivestreams.Publisher<T> publisher) {
        return Flux.from(publisher).collectList().block();
    }
}
