package kopir.directory.contact.mongo;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** The record of addresses given to another service: which client, when, for which seats. */
public final class AddressReads {
    private final MongoCollection<Document> reads;

    public AddressReads(MongoDatabase database) {
        this.reads = database.getCollection("address-reads");
    }

    public Mono<Void> add(UUID id, String client, Instant at, List<UUID> seats) {
        return Mono.from(reads.insertOne(new Document("_id", id.toString())
                        .append("client", client)
                        .append("at", Date.from(at))
                        .append("seats", seats.stream().map(UUID::toString).toList())))
                .then();
    }
}
