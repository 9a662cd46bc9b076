package kopir.matching.member.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import kopir.contracts.ReferenceEvent;
import kopir.contracts.ReferenceEvent.CapabilitiesPublished;
import kopir.contracts.ReferenceEvent.RegionsPublished;
import kopir.platform.delivery.DuplicateKey;
import kopir.platform.delivery.EventHandler.Handled;
import kopir.platform.delivery.StateJson;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The taxonomy and the regions in force, each one document. */
public final class LearntLists {
    private final MongoCollection<Document> lists;
    private final StateJson<CapabilitiesPublished> capabilities = StateJson.of(CapabilitiesPublished.class);
    private final StateJson<RegionsPublished> regions = StateJson.of(RegionsPublished.class);

    public LearntLists(MongoDatabase database) {
        this.lists = database.getCollection("lists");
    }

    /** Keeps a list unless a newer one is kept. */
    public Mono<Handled> keep(ReferenceEvent event) {
        Document content = switch (event) {
            case CapabilitiesPublished list -> capabilities.write(list);
            case RegionsPublished list -> regions.write(list);
        };
        Document document = new Document("_id", event.subject())
                .append("version", event.version())
                .append("list", content);
        return Mono.from(lists.replaceOne(
                        and(eq("_id", event.subject()), lt("version", event.version())),
                        document,
                        new ReplaceOptions().upsert(true)))
                .thenReturn(Handled.APPLIED)
                .onErrorResume(DuplicateKey::in, _ -> Mono.just(Handled.REPEATED));
    }

    public Flux<ReferenceEvent> all() {
        return Flux.from(lists.find()).map(this::event);
    }

    private ReferenceEvent event(Document document) {
        Document list = document.get("list", Document.class);
        return document.getString("_id").equals("regions") ? regions.read(list) : capabilities.read(list);
    }
}
