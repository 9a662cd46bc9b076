package kopir.notification.preference.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import java.util.stream.Collectors;
import kopir.notification.notice.Kind;
import kopir.notification.preference.Preferences;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Preferences by seat. */
public final class PreferenceStore {
    private final MongoCollection<Document> collection;

    public PreferenceStore(MongoDatabase database) {
        this.collection = database.getCollection("preferences");
    }

    /** What the seat's holder said, or what holds for everybody who said nothing. */
    public Mono<Preferences> of(UUID seat) {
        return Mono.from(collection.find(eq("_id", seat.toString())))
                .map(PreferenceStore::preferences)
                .defaultIfEmpty(Preferences.EVERYTHING);
    }

    /** @param member for whom the seat acts, so that an erasure finds it; null for coordinators and operators */
    public Mono<Void> keep(UUID seat, @Nullable UUID member, Preferences preferences) {
        Document document = new Document("_id", seat.toString())
                .append("member", member == null ? null : member.toString())
                .append("unsubscribed", preferences.unsubscribed())
                .append(
                        "off",
                        preferences.off().stream().map(Kind::name).sorted().toList());
        return Mono.from(collection.replaceOne(eq("_id", seat.toString()), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    public Mono<Void> forget(UUID member) {
        return Mono.from(collection.deleteMany(eq("member", member.toString()))).then();
    }

    public Mono<Void> index() {
        return Mono.from(collection.createIndex(Indexes.ascending("member"))).then();
    }

    private static Preferences preferences(Document document) {
        return new Preferences(
                document.getBoolean("unsubscribed"),
                document.getList("off", String.class).stream()
                        .map(Kind::valueOf)
                        .collect(Collectors.toSet()));
    }
}
