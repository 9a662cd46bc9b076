package kopir.notification.key.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.function.Supplier;
import kopir.notification.key.ServiceKey;
import kopir.platform.delivery.DuplicateKey;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Mono;

/**
 * Makes the key once and keeps it in the store, so that all instances sign alike and nobody has to configure it. Where
 * the store is lost, old codes and unsubscribe links are lost with it.
 */
public final class StoredKey {
    private static final String ID = "signing";

    private final MongoCollection<Document> keys;
    private final Mono<ServiceKey> key;

    /** @param random gives 32 random bytes */
    public StoredKey(MongoDatabase database, Supplier<byte[]> random) {
        this.keys = database.getCollection("keys");
        this.key = read().switchIfEmpty(Mono.defer(() -> make(random.get())).then(Mono.defer(this::read)))
                // Errors are not kept: the next caller asks the store again.
                .cacheInvalidateIf(_ -> false);
    }

    public Mono<ServiceKey> get() {
        return key;
    }

    private Mono<ServiceKey> read() {
        return Mono.from(keys.find(eq("_id", ID)))
                .map(document ->
                        new ServiceKey(document.get("key", Binary.class).getData()));
    }

    private Mono<Void> make(byte[] bytes) {
        return Mono.from(keys.insertOne(new Document("_id", ID).append("key", new Binary(bytes))))
                .onErrorComplete(DuplicateKey::in)
                .then();
    }
}
