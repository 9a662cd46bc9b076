package kopir.directory.grant.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import kopir.contracts.ExclusionEvent;
import kopir.contracts.ExclusionEvent.Exclusion;
import kopir.platform.delivery.DuplicateKey;
import kopir.platform.delivery.EventHandler;
import kopir.platform.delivery.Received;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** The pairs that must not be introduced, kept from the matching-service's events. Who declared it is not kept here. */
public final class Exclusions implements EventHandler {
    private final MongoCollection<Document> exclusions;

    public Exclusions(MongoDatabase database) {
        this.exclusions = database.getCollection("exclusions");
    }

    /** Whether any declaration about the two is in force, whichever of them it names first. */
    public Mono<Boolean> between(UUID one, UUID other) {
        return Mono.from(exclusions.find(and(eq("pair", pair(one, other)), eq("inForce", true))))
                .hasElement();
    }

    @Override
    public Mono<Handled> handle(Received received) {
        return received.event() instanceof ExclusionEvent news ? keep(news.exclusion()) : Mono.just(Handled.IGNORED);
    }

    // One write guarded by the version: where a newer one is kept, the filter finds nothing and the upsert collides.
    private Mono<Handled> keep(Exclusion exclusion) {
        String id = exclusion.id().toString();
        Document document = new Document("_id", id)
                .append("version", exclusion.version())
                .append("pair", pair(exclusion.first(), exclusion.second()))
                .append("inForce", exclusion.inForce());
        Bson older = and(eq("_id", id), lt("version", exclusion.version()));
        return Mono.from(exclusions.replaceOne(older, document, new ReplaceOptions().upsert(true)))
                .thenReturn(Handled.APPLIED)
                .onErrorResume(DuplicateKey::in, _ -> Mono.just(Handled.REPEATED));
    }

    /** Makes the index that MongoDB uses; the embedded store scans. */
    public Mono<Void> index() {
        return Mono.from(exclusions.createIndex(Indexes.ascending("pair"))).then();
    }

    private static String pair(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }
}
