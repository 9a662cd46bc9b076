package kopir.platform.delivery;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The outboxes of one service: hands out its aggregate collections, sweeps them for events left behind, and tells
 * operators how many wait and for how long.
 */
public final class Outbox implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(2);

    private final MongoDatabase database;
    private final EventJson events;
    private final Relay relay;
    private final String source;
    private final Clock clock;
    private final List<MongoCollection<Document>> collections = new CopyOnWriteArrayList<>();
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();
    private Disposable sweeping = Disposables.disposed();

    Outbox(MongoDatabase database, EventJson events, Relay relay, String source, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.events = events;
        this.relay = relay;
        this.source = source;
        this.clock = clock;
        meters.gauge("kopir.outbox.pending", pending);
        meters.gauge("kopir.outbox.oldest.seconds", oldestMillis, millis -> millis.get() / 1000.0);
    }

    /** The aggregates of one kind, kept in a collection of that name. */
    public <T> Aggregates<T> aggregates(String name, StateJson<T> json) {
        MongoCollection<Document> collection = database.getCollection(name);
        collections.add(collection);
        return new Aggregates<>(collection, json, events, relay, source, clock);
    }

    @Override
    public void start() {
        Flux.fromIterable(collections)
                .flatMap(collection ->
                        collection.createIndex(Indexes.ascending("outbox.at"), new IndexOptions().sparse(true)))
                .subscribe(
                        _ -> {},
                        error -> LOG.atWarn()
                                .addKeyValue("error", error.getClass().getSimpleName())
                                .log("outbox index not made; sweeps are slower until the next start"));
        sweeping = Flux.interval(SWEEP_EVERY, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMap(_ -> sweepAll())
                .subscribe();
    }

    /** Sends everything left behind now. Errors are logged, never thrown: the next sweep comes soon. */
    Mono<Void> sweepAll() {
        return Flux.fromIterable(collections)
                .concatMap(relay::sweep)
                .then(count())
                .onErrorResume(error -> {
                    LOG.atWarn()
                            .addKeyValue("error", error.getClass().getSimpleName())
                            .log("events wait: broker or store is away");
                    return count().onErrorComplete();
                });
    }

    private Mono<Void> count() {
        return Flux.fromIterable(collections)
                .concatMap(collection -> collection.find(new Document("outbox.0", new Document("$exists", true))))
                .concatMapIterable(document -> document.getList("outbox", Document.class))
                .map(entry -> entry.getDate("at").getTime())
                .collectList()
                .doOnNext(times -> {
                    pending.set(times.size());
                    oldestMillis.set(times.stream()
                            .mapToLong(at -> clock.millis() - at)
                            .max()
                            .orElse(0));
                })
                .then();
    }

    @Override
    public void stop() {
        sweeping.dispose();
    }

    @Override
    public boolean isRunning() {
        return !sweeping.isDisposed();
    }
}
