package kopir.notification.network.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.UUID;
import kopir.platform.delivery.DuplicateKey;
import kopir.platform.delivery.EventHandler.Handled;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** A collection that keeps the newest version of each thing, in whatever order the versions arrive. */
final class NewestVersions {
    private final MongoCollection<Document> collection;

    NewestVersions(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** What is kept of a thing, or an empty Mono where nothing is. */
    Mono<Document> of(UUID id) {
        return Mono.from(collection.find(eq("_id", id.toString())));
    }

    // One write guarded by the version: where a newer one is kept, the filter finds nothing and the upsert collides.
    Mono<Handled> keep(UUID id, long version, Document what) {
        Document document =
                new Document("_id", id.toString()).append("version", version).append("is", what);
        return Mono.from(collection.replaceOne(
                        and(eq("_id", id.toString()), lt("version", version)),
                        document,
                        new ReplaceOptions().upsert(true)))
                .thenReturn(Handled.APPLIED)
                .onErrorResume(DuplicateKey::in, _ -> Mono.just(Handled.REPEATED));
    }
}
