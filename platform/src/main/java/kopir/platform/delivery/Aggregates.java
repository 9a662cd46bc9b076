package kopir.platform.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.util.List;
import kopir.contracts.Event;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A collection of aggregates: {@code {_id, version, state, outbox}}. Every change writes the new state and its events in
 * one document update, so that neither can exist without the other; then the events are sent at once. If the process dies
 * after the update, the sweep of the {@link Relay} sends them.
 */
public final class Aggregates<T> {
    /** So many unsent events of one aggregate mean that the broker has been away for long: then commands wait. */
    static final int MOST_UNSENT = 200;

    private final MongoCollection<Document> collection;
    private final StateJson<T> json;
    private final EventJson events;
    private final Relay relay;
    private final String source;
    private final Clock clock;

    Aggregates(
            MongoCollection<Document> collection,
            StateJson<T> json,
            EventJson events,
            Relay relay,
            String source,
            Clock clock) {
        this.collection = collection;
        this.json = json;
        this.events = events;
        this.relay = relay;
        this.source = source;
        this.clock = clock;
    }

    /** The aggregate, or an empty Mono where there is none with this id. */
    public Mono<Stored<T>> find(String id) {
        return Mono.from(collection.find(eq("_id", id)))
                .filter(this::holdsState)
                .map(this::stored);
    }

    /** All that match a filter on {@code state.…} fields, in no particular order. */
    public Flux<Stored<T>> find(Bson filter) {
        return Flux.from(collection.find(filter)).filter(this::holdsState).map(this::stored);
    }

    /** The first so many that match a filter, in an order of {@code state.…} fields. */
    public Flux<Stored<T>> find(Bson filter, Bson order, int limit) {
        return Flux.from(collection.find(filter).sort(order).limit(limit))
                .filter(this::holdsState)
                .map(this::stored);
    }

    /** The raw collection, for queries and indexes that need more than a filter. Never written to from outside. */
    public MongoCollection<Document> collection() {
        return collection;
    }

    /** Writes a new aggregate at version 1 with its events. */
    public Mono<Written> insert(String id, T state, List<? extends Event> news) {
        Document document = new Document("_id", id)
                .append("version", 1L)
                .append("state", json.write(state))
                .append("outbox", entries(news));
        return Mono.from(collection.insertOne(document))
                .doOnNext(_ -> relay.dispatchSoon(collection, document))
                .thenReturn(Written.DONE)
                .onErrorResume(DuplicateKey::in, _ -> Mono.just(Written.SOMEONE_WAS_FIRST));
    }

    /**
     * Writes the next state with its events, if the aggregate still has the version that was read.
     *
     * @throws OutboxFull in the Mono, where too much is unsent
     */
    public Mono<Written> update(Stored<T> before, T state, List<? extends Event> news) {
        return write(before, combine(set("state", json.write(state)), inc("version", 1L), push(news)));
    }

    /**
     * Removes the aggregate's state now and the document as soon as the broker has the events: until then an empty
     * shell carries them, so that nothing personal waits for the broker.
     */
    public Mono<Written> erase(Stored<T> before, List<? extends Event> news) {
        return write(before, combine(set("state", null), inc("version", 1L), push(news)));
    }

    private Mono<Written> write(Stored<T> before, Bson change) {
        Bson asRead = and(
                eq("_id", before.id()), eq("version", before.version()), exists("outbox." + (MOST_UNSENT - 1), false));
        return Mono.from(collection.findOneAndUpdate(asRead, change, AFTER))
                .map(document -> {
                    relay.dispatchSoon(collection, document);
                    return Written.DONE;
                })
                .switchIfEmpty(Mono.defer(() -> whyNot(before)));
    }

    private Mono<Written> whyNot(Stored<T> before) {
        return Mono.from(collection.find(and(eq("_id", before.id()), eq("version", before.version()))))
                .<Written>flatMap(
                        _ -> Mono.error(new OutboxFull(collection.getNamespace().getCollectionName())))
                .defaultIfEmpty(Written.SOMEONE_WAS_FIRST);
    }

    private Bson push(List<? extends Event> news) {
        return pushEach("outbox", entries(news));
    }

    private List<Document> entries(List<? extends Event> news) {
        return news.stream()
                .map(event ->
                        OutboxEntry.of(event, events, source, clock.instant()).toDocument())
                .toList();
    }

    private boolean holdsState(Document document) {
        return document.get("state") != null;
    }

    private Stored<T> stored(Document document) {
        return new Stored<>(
                document.getString("_id"),
                document.getLong("version"),
                json.read(document.get("state", Document.class)));
    }

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
}
