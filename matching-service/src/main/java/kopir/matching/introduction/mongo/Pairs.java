package kopir.matching.introduction.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kopir.platform.delivery.DuplicateKey;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A pair is introduced once: {@code _id} is made of the two in either order, so that the store refuses a second document,
 * also where both ask for each other at the same moment. A pair that never met is let go again.
 */
public final class Pairs {
    private final MongoCollection<Document> pairs;

    public Pairs(MongoDatabase database) {
        this.pairs = database.getCollection("pairs");
    }

    /** @return whether the pair is this introduction's, now or before; false where it is another's */
    public Mono<Boolean> take(UUID one, UUID other, UUID introduction) {
        Document pair = new Document("_id", id(one, other))
                .append("first", one.toString())
                .append("second", other.toString())
                .append("introduction", introduction.toString());
        return Mono.from(pairs.insertOne(pair))
                .thenReturn(true)
                .onErrorResume(
                        DuplicateKey::in,
                        _ -> introductionOf(one, other)
                                .map(introduction::equals)
                                .defaultIfEmpty(false));
    }

    /** Lets the pair go, if it is this introduction's. */
    public Mono<Void> letGo(UUID one, UUID other, UUID introduction) {
        return Mono.from(pairs.deleteOne(and(eq("_id", id(one, other)), eq("introduction", introduction.toString()))))
                .then();
    }

    /** Lets go whatever pair is this introduction's. */
    public Mono<Void> letGo(UUID introduction) {
        return Mono.from(pairs.deleteMany(eq("introduction", introduction.toString())))
                .then();
    }

    /** The introduction of a pair, or an empty Mono where there is none. */
    public Mono<UUID> introductionOf(UUID one, UUID other) {
        return Mono.from(pairs.find(eq("_id", id(one, other))))
                .map(document -> UUID.fromString(document.getString("introduction")));
    }

    /** Everybody a member was introduced to, or is being introduced to. */
    public Mono<Set<UUID>> of(UUID member) {
        String id = member.toString();
        return Flux.from(pairs.find(or(eq("first", id), eq("second", id))))
                .map(document -> UUID.fromString(
                        document.getString(document.getString("first").equals(id) ? "second" : "first")))
                .collect(Collectors.toSet());
    }

    public Mono<Void> forget(UUID member) {
        String id = member.toString();
        return Mono.from(pairs.deleteMany(or(eq("first", id), eq("second", id))))
                .then();
    }

    /** Makes the indexes the look-ups use. */
    public Mono<Void> index() {
        return Flux.just("first", "second")
                .concatMap(field -> pairs.createIndex(Indexes.ascending(field)))
                .then();
    }

    private static String id(UUID one, UUID other) {
        return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
    }
}
