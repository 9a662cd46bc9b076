package kopir.directory;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;

/** Everything the directory's database holds, as text: for looking for what must not be there. */
final class RawStore {
    private RawStore() {}

    static String text() {
        MongoDatabase store = RunningDirectory.store();
        List<Document> documents = Flux.from(store.listCollectionNames())
                .map(store::getCollection)
                .flatMap(MongoCollection::find)
                .collectList()
                .block();
        return documents.stream().map(RawStore::text).collect(Collectors.joining("\n"));
    }

    /** Event data waits as bytes inside an outbox: shown as what they mean. */
    private static String text(Document document) {
        return document.toJson()
                + document.getList("outbox", Document.class, List.of()).stream()
                        .map(entry -> entry.get("data", Binary.class))
                        .filter(Objects::nonNull)
                        .map(data -> new String(data.getData(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }
}
