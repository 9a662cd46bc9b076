package kopir.notification.preference.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kopir.notification.notice.Kind;
import kopir.notification.preference.Preferences;
import kopir.platform.delivery.DuplicateKey;
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

    /**
     * Changes what is kept, from whatever it is at the moment of writing: two changes at once both hold.
     *
     * @param member for whom the seat acts, so that an erasure finds it; null for coordinators and operators
     * @return what holds now
     */
    public Mono<Preferences> change(UUID seat, @Nullable UUID member, UnaryOperator<Preferences> change) {
        return Mono.from(collection.find(eq("_id", seat.toString())))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(before -> {
                    Preferences after = change.apply(
                            before.map(PreferenceStore::preferences).orElse(Preferences.EVERYTHING));
                    return write(before, document(seat, member, after))
                            .flatMap(written -> written ? Mono.just(after) : change(seat, member, change));
                });
    }

    /** @return false where somebody wrote since it was read */
    private Mono<Boolean> write(Optional<Document> before, Document after) {
        long version = before.map(PreferenceStore::version).orElse(0L);
        after.append("version", version + 1);
        return before.isEmpty()
                ? Mono.from(collection.insertOne(after))
                        .thenReturn(true)
                        .onErrorResume(DuplicateKey::in, _ -> Mono.just(false))
                : Mono.from(collection.replaceOne(
                                and(eq("_id", after.getString("_id")), eq("version", version)), after))
                        .map(result -> result.getMatchedCount() == 1);
    }

    private static long version(Document document) {
        return document.getLong("version");
    }

    private static Document document(UUID seat, @Nullable UUID member, Preferences preferences) {
        return new Document("_id", seat.toString())
                .append("member", member == null ? null : member.toString())
                .append("unsubscribed", preferences.unsubscribed())
                .append(
                        "off",
                        preferences.off().stream().map(Kind::name).sorted().toList());
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
