package kopir.matching.introduction.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.platform.delivery.DuplicateKey;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How many introductions each candidate is in: {@code {_id: candidate, taken: n, by: [introduction…]}}. A place is taken by
 * a conditional increment before an offer, so that two requesters cannot both get the last one. Each place bears the
 * introduction's id: taking or giving back twice is the same as once.
 */
public final class Slots {
    private final MongoCollection<Document> slots;

    public Slots(MongoDatabase database) {
        this.slots = database.getCollection("slots");
    }

    /**
     * Takes a place for an introduction, unless it has one already.
     *
     * @param places how many the candidate has in all
     * @return whether the introduction has a place now
     */
    public Mono<Boolean> take(UUID candidate, UUID introduction, int places) {
        String id = candidate.toString();
        String by = introduction.toString();
        return exists(id)
                .then(Mono.from(slots.updateOne(
                        and(eq("_id", id), lt("taken", places), ne("by", by)),
                        combine(inc("taken", 1), push("by", by)))))
                .flatMap(result -> result.getModifiedCount() == 1 ? Mono.just(true) : holds(id, by));
    }

    /** Gives the place of an introduction back, if it has one. */
    public Mono<Void> giveBack(UUID candidate, UUID introduction) {
        String by = introduction.toString();
        return Mono.from(slots.updateOne(
                        and(eq("_id", candidate.toString()), eq("by", by)), combine(inc("taken", -1), pull("by", by))))
                .then();
    }

    /** How many places are taken, by candidate; those with none are left out. */
    public Mono<Map<UUID, Integer>> taken() {
        return Flux.from(slots.find(gt("taken", 0)))
                .collectMap(
                        document -> UUID.fromString(document.getString("_id")),
                        document -> document.getInteger("taken"));
    }

    /** Every place that is taken. */
    public Flux<Taken> all() {
        return Flux.from(slots.find(gt("taken", 0))).concatMapIterable(Slots::places);
    }

    public record Taken(UUID candidate, UUID introduction) {}

    public Mono<Void> forget(UUID candidate) {
        return Mono.from(slots.deleteOne(eq("_id", candidate.toString()))).then();
    }

    private static List<Taken> places(Document document) {
        UUID candidate = UUID.fromString(document.getString("_id"));
        return document.getList("by", String.class).stream()
                .map(by -> new Taken(candidate, UUID.fromString(by)))
                .toList();
    }

    private Mono<Boolean> holds(String candidate, String by) {
        return Mono.from(slots.find(and(eq("_id", candidate), eq("by", by)))).hasElement();
    }

    private Mono<Void> exists(String candidate) {
        return Mono.from(slots.updateOne(
                        eq("_id", candidate),
                        combine(setOnInsert("taken", 0), setOnInsert("by", List.of())),
                        new UpdateOptions().upsert(true)))
                .then()
                // Two upserts at once: the other one made it.
                .onErrorResume(DuplicateKey::in, _ -> Mono.empty());
    }
}
