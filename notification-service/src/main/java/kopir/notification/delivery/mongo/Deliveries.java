package kopir.notification.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kopir.notification.delivery.Delivery;
import kopir.notification.delivery.DeliveryNews;
import kopir.notification.delivery.Letter;
import kopir.notification.paging.Place;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.StateJson;
import kopir.platform.delivery.Stored;
import kopir.platform.delivery.Written;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deliveries by the letter's id: the unique key under which a message is reserved before it is sent. */
public final class Deliveries {
    private static final int AT_ONCE = 50;

    private final Aggregates<Delivery> deliveries;

    public Deliveries(Outbox outbox) {
        this.deliveries = outbox.aggregates("deliveries", StateJson.of(Delivery.class, Named.class));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Named {}

    /** @return whether it is new */
    public Mono<Boolean> queue(Letter letter, Instant now) {
        return deliveries
                .insert(letter.id().toString(), new Delivery.Queued(letter, now), List.of())
                .map(written -> written == Written.DONE);
    }

    /** What may be taken now, a bounded number. */
    public Flux<Stored<Delivery>> due(Instant now) {
        return deliveries.find(lte("state.due", now.toEpochMilli()), Indexes.ascending("state.due"), AT_ONCE);
    }

    /** Writes the next state with its event, unless somebody wrote since it was read. */
    public Mono<Written> save(Stored<Delivery> read, Delivery next) {
        return deliveries.update(read, next, DeliveryNews.of(next, read.version() + 1));
    }

    /** Newest first, behind a place or from the start. */
    public Flux<Stored<Delivery>> newest(@Nullable Place behind, int limit) {
        Bson further = behind == null
                ? new Document()
                : or(
                        lt("state.letter.at", behind.at().toEpochMilli()),
                        and(
                                eq("state.letter.at", behind.at().toEpochMilli()),
                                lt("_id", behind.id().toString())));
        return deliveries.find(further, Indexes.descending("state.letter.at", "_id"), limit);
    }

    /** Removes what was or was to be sent to a member; news of it that waits for the broker goes out first. */
    public Mono<Void> forget(UUID member) {
        return deliveries
                .find(eq("state.letter.member", member.toString()))
                .concatMap(found -> deliveries.erase(found, List.of()))
                .filter(written -> written == Written.SOMEONE_WAS_FIRST)
                .hasElements()
                // Being sent at this moment: once more, until nothing is left.
                .flatMap(missed -> missed ? forget(member) : Mono.empty());
    }

    public Mono<Void> index() {
        return Flux.concat(
                        deliveries
                                .collection()
                                .createIndex(Indexes.ascending("state.due"), new IndexOptions().sparse(true)),
                        deliveries.collection().createIndex(Indexes.descending("state.letter.at", "_id")),
                        deliveries.collection().createIndex(Indexes.ascending("state.letter.member")))
                .then();
    }
}
