package kopir.notification.notice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import kopir.notification.notice.Announcement;
import kopir.notification.notice.Occasion;
import kopir.platform.delivery.DuplicateKey;
import kopir.platform.delivery.StateJson;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Occasions by event id; those still looked at have a {@code look} time. */
public final class Occasions {
    /** As long as the topics are kept: a replay never finds an event whose occasion is forgotten. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int AT_ONCE = 200;

    private final MongoCollection<Document> collection;
    private final StateJson<Occasion> json;

    public Occasions(MongoDatabase database) {
        this.collection = database.getCollection("occasions");
        this.json = OccasionJson.make();
    }

    /**
     * An occasion that is looked at again.
     *
     * @param looks how often it was looked at
     * @param made how many notices came of it so far
     */
    public record Open(Occasion occasion, int looks, int made) {
        /** After one more look that made so many. */
        public Open lookedAt(long more) {
            return new Open(occasion, looks + 1, made + Math.toIntExact(more));
        }
    }

    /** @return whether it is new */
    public Mono<Boolean> add(Occasion occasion, Instant look) {
        Document document = new Document("_id", occasion.event().toString())
                .append("at", Date.from(occasion.at()))
                .append("occasion", json.write(occasion))
                .append("members", members(occasion))
                .append("look", Date.from(look))
                .append("looks", 0)
                .append("made", 0);
        return Mono.from(collection.insertOne(document))
                .thenReturn(true)
                .onErrorResume(DuplicateKey::in, _ -> Mono.just(false));
    }

    public Mono<Occasion> find(UUID event) {
        return Mono.from(collection.find(eq("_id", event.toString())))
                .map(document -> json.read(document.get("occasion", Document.class)));
    }

    /** Those whose next look is due, oldest first, a bounded number. */
    public Flux<Open> toLookAt(Instant now) {
        return Flux.from(collection
                        .find(lte("look", Date.from(now)))
                        .sort(Indexes.ascending("look"))
                        .limit(AT_ONCE))
                .map(document -> new Open(
                        json.read(document.get("occasion", Document.class)),
                        document.getInteger("looks"),
                        document.getInteger("made")));
    }

    /** Two instances may look at once; the later write stands, and at worst one look more follows. */
    public Mono<Void> lookAgain(Open open, Instant look) {
        return Mono.from(collection.updateOne(
                        and(eq("_id", open.occasion().event().toString()), exists("look")),
                        combine(set("look", Date.from(look)), set("looks", open.looks()), set("made", open.made()))))
                .then();
    }

    public Mono<Void> settle(UUID event) {
        return Mono.from(collection.updateOne(eq("_id", event.toString()), unset("look")))
                .then();
    }

    /** Empties what concerns an erased member. The occasions themselves stay, so that no replay makes them again. */
    public Mono<Void> forget(UUID member) {
        return Mono.from(collection.updateMany(
                        eq("members", member.toString()),
                        combine(set("occasion.announcements", List.of()), set("members", List.of()), unset("look"))))
                .then();
    }

    private static List<String> members(Occasion occasion) {
        return occasion.announcements().stream()
                .flatMap(Announcement::members)
                .map(UUID::toString)
                .distinct()
                .toList();
    }

    /** Forgets what no topic holds any more. */
    public Mono<Void> forgetOld(Instant now) {
        return Mono.from(collection.deleteMany(lt("at", Date.from(now.minus(KEPT)))))
                .then();
    }

    public Mono<Void> index() {
        return Flux.concat(
                        collection.createIndex(Indexes.ascending("look"), new IndexOptions().sparse(true)),
                        collection.createIndex(Indexes.ascending("members")),
                        collection.createIndex(Indexes.ascending("at")))
                .then();
    }
}
