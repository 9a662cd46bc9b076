package kopir.directory.contact.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import kopir.directory.contact.ContactRead;
import kopir.platform.delivery.StateJson;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The record of who read whose contacts, ids only. */
public final class ContactReads {
    private final MongoCollection<Document> reads;
    private final StateJson<ContactRead> json = StateJson.of(ContactRead.class);

    public ContactReads(MongoDatabase database) {
        this.reads = database.getCollection("contact-reads");
    }

    public Mono<Void> add(ContactRead read) {
        Document document = json.write(read).append("_id", read.id().toString());
        return Mono.from(reads.insertOne(document)).then();
    }

    /** Who read a member's contacts, latest first. */
    public Flux<ContactRead> of(UUID member) {
        return Flux.from(reads.find(eq("member", member.toString())).sort(Indexes.descending("at")))
                .map(json::read);
    }

    /** Removes what is known about a member's contacts, and about its people from what others may see. */
    public Mono<Void> forget(UUID member) {
        return Mono.from(reads.deleteMany(eq("member", member.toString())))
                .then(Mono.from(reads.updateMany(eq("readerMember", member.toString()), Updates.set("person", null))))
                .then();
    }

    /** Makes the indexes that MongoDB uses; the embedded store scans. */
    public Mono<Void> index() {
        return Flux.just("member", "readerMember")
                .concatMap(field -> reads.createIndex(Indexes.ascending(field)))
                .then();
    }
}
