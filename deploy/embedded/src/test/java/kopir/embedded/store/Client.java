package kopir.embedded.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The driver that the services use, waiting for each answer. */
final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MongoClient driver;

    Client(String uri) {
        driver = MongoClients.create(uri + "/?serverSelectionTimeoutMS=3000");
    }

    MongoCollection<Document> collection(String name) {
        return driver.getDatabase("tests").getCollection(name);
    }

    Document command(Document command) {
        return one(driver.getDatabase("tests").runCommand(command));
    }

    /** The first document of an answer that has to have one. */
    static <T> T one(Publisher<T> answer) {
        T first = maybe(answer);
        if (first == null) {
            throw new AssertionError("the store answered with nothing");
        }
        return first;
    }

    static <T> @Nullable T maybe(Publisher<T> answer) {
        return Mono.from(answer).block(PATIENCE);
    }

    static <T> List<T> all(Publisher<T> answer) {
        return Flux.from(answer).collectList().blockOptional(PATIENCE).orElseThrow();
    }

    @Override
    public void close() {
        driver.close();
    }
}
