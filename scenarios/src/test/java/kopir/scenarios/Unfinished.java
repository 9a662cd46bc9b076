package kopir.scenarios;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** What the services still have to do by themselves, as their stores tell. */
final class Unfinished {
    private Unfinished() {}

    /** Events that Kafka has not got, and messages that were neither sent nor given up. */
    static List<String> in(Places places) {
        List<String> found = new ArrayList<>();
        try (MongoClient client = MongoClients.create(places.mongo())) {
            for (String name : List.of("directory", "matching", "notification")) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : all(database.listCollectionNames())) {
                    all(database.getCollection(collection).find(exists("outbox.0")))
                            .forEach(document -> found.add("untold: " + collection + " " + document.get("_id")));
                }
            }
            all(client.getDatabase("notification").getCollection("deliveries").find(exists("state.due")))
                    .forEach(document -> found.add("unsent: " + document.get("state", Document.class)));
        }
        return found;
    }

    private static <T> List<T> all(org.reactivestreams.Publisher<T> publisher) {
        return Flux.from(publisher).collectList().block();
    }
}
