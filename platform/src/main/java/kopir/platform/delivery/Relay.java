package kopir.platform.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Sends the events of a document from the head of its outbox, one after the other, and removes what the broker
 * acknowledged.
 *
 * <p>Two dispatches of the same document, here or in another instance, can send an event twice, never out of order for
 * good: a later command's document still holds what an earlier one could not send. So there is no lease and no fencing;
 * consumers drop what they have seen.
 */
final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(3);
    private static final int SWEEP = 200;

    private final KafkaTemplate<String, byte[]> kafka;
    private final Scheduler scheduler;
    private final Clock clock;
    private final MeterRegistry meters;

    Relay(KafkaTemplate<String, byte[]> kafka, Scheduler scheduler, Clock clock, MeterRegistry meters) {
        this.kafka = kafka;
        this.scheduler = scheduler;
        this.clock = clock;
        this.meters = meters;
    }

    /** Sends what the document holds, in the background. If that fails the sweep does it. */
    void dispatchSoon(MongoCollection<Document> collection, Document document) {
        try {
            dispatch(collection, document)
                    .subscribeOn(scheduler)
                    .subscribe(
                            _ -> {},
                            error -> LOG.atDebug()
                                    .addKeyValue("error", error.getClass().getSimpleName())
                                    .log("event not sent yet; the sweep will"));
        } catch (RejectedExecutionException full) {
            LOG.atDebug().log("relay busy; the sweep will send");
        }
    }

    /** Sends what has waited for more than a few seconds; returns how many documents were caught up. */
    Mono<Long> sweep(MongoCollection<Document> collection) {
        Date before = Date.from(clock.instant().minus(LEFT_BEHIND));
        return Flux.from(collection.find(lt("outbox.at", before)).limit(SWEEP))
                .concatMap(document -> dispatch(collection, document))
                .count()
                .subscribeOn(scheduler);
    }

    private Mono<Document> dispatch(MongoCollection<Document> collection, Document document) {
        List<OutboxEntry> entries = document.getList("outbox", Document.class, List.of()).stream()
                .map(OutboxEntry::fromDocument)
                .toList();
        return Flux.fromIterable(entries)
                .concatMap(entry -> send(entry).then(remove(collection, document, entry)), 1)
                .then(removeShell(collection, document))
                .thenReturn(document);
    }

    private Mono<Void> send(OutboxEntry entry) {
        return Mono.fromFuture(() -> kafka.send(entry.toRecord()))
                .doOnNext(_ -> told(entry.envelope()))
                .then();
    }

    private void told(Envelope envelope) {
        meters.counter("kopir.events.published", "type", envelope.type()).increment();
        LOG.atInfo()
                .addKeyValue("type", envelope.type())
                .addKeyValue("subject", envelope.subject())
                .addKeyValue("version", envelope.version())
                .log("event told");
    }

    // Dying before this line sends the event again; consumers expect that.
    private static Mono<Void> remove(MongoCollection<Document> collection, Document document, OutboxEntry entry) {
        return Mono.from(collection.updateOne(
                        eq("_id", document.get("_id")),
                        pull("outbox", new Document("id", entry.envelope().id().toString()))))
                .then();
    }

    private static Mono<Void> removeShell(MongoCollection<Document> collection, Document document) {
        return document.get("state") != null
                ? Mono.empty()
                : Mono.from(collection.deleteOne(
                                and(eq("_id", document.get("_id")), in("state", (Object) null), size("outbox", 0))))
                        .then();
    }
}
