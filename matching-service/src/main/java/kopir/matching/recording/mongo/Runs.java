package kopir.matching.recording.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.pullByFilter;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import kopir.matching.recording.Run;
import kopir.platform.delivery.StateJson;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs as they were; written once, and changed only where a member is to be forgotten. */
public final class Runs {
    private final MongoCollection<Document> runs;
    private final StateJson<Run> json = StateJson.of(Run.class);

    public Runs(MongoDatabase database) {
        this.runs = database.getCollection("runs");
    }

    public Mono<Void> insert(Run run) {
        return Mono.from(runs.insertOne(new Document("_id", run.id().toString()).append("run", json.write(run))))
                .then();
    }

    /** The run, or an empty Mono where there is none. */
    public Mono<Run> find(UUID id) {
        return Mono.from(runs.find(eq("_id", id.toString()))).map(this::run);
    }

    private Run run(Document document) {
        return json.read(document.get("run", Document.class));
    }

    /** Removes the runs of a member's requests, and the member from everybody else's. */
    public Mono<Void> forget(UUID member) {
        String id = member.toString();
        return Mono.from(runs.deleteMany(eq("run.requester", id)))
                .thenMany(Flux.just("serving", "fallback", "nearestMisses"))
                .concatMap(list -> runs.updateMany(
                        eq("run.result." + list + ".candidate", id),
                        pullByFilter(new Document("run.result." + list, new Document("candidate", id)))))
                .thenMany(Flux.just("excluded", "introduced"))
                .concatMap(
                        list -> runs.updateMany(eq("run.inputs." + list, id), Updates.pull("run.inputs." + list, id)))
                .then(Mono.from(runs.updateMany(
                        new Document("run.inputs.open." + id, new Document("$exists", true)),
                        Updates.unset("run.inputs.open." + id))))
                .then();
    }

    /** Makes the indexes the look-ups use. */
    public Mono<Void> index() {
        return Flux.just("run.request", "run.requester")
                .concatMap(field -> runs.createIndex(Indexes.ascending(field)))
                .then();
    }
}
