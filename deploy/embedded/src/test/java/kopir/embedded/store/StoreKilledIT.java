package kopir.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static kopir.embedded.store.Client.all;
import static kopir.embedded.store.Client.maybe;
import static kopir.embedded.store.Client.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import kopir.embedded.ChildProcess;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class StoreKilledIT {
    private static final int WRITERS = 6;
    private static final int KILLS = 3;
    private static final int WRITES_BEFORE_A_KILL = 400;

    /** What the store has said it holds. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @TempDir
    Path folder;

    @RepeatedTest(2)
    void a_killed_store_comes_back_with_every_acknowledged_write_and_no_half_command() throws Exception {
        for (int life = 0; life < KILLS; life++) {
            liveAndDie(life);
        }
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                Client client = new Client(store.uri())) {
            MongoCollection<Document> notes = client.collection("notes");
            List<Document> held = all(notes.find());
            assertThat(held).extracting(note -> note.getString("_id")).containsAll(acknowledged);
            held.forEach(note -> isWhole(notes, note));
            countersHoldWhatWasAcknowledged(client.collection("counters"));
        }
    }

    private void liveAndDie(int life) throws Exception {
        try (ChildProcess process = ChildProcess.start(StoreMain.class, folder.toString(), "0")) {
            String uri = process.firstLine().replace("Store is ready: ", "");
            try (Client client = new Client(uri)) {
                one(client.collection("notes").createIndex(Indexes.ascending("key"), new IndexOptions().unique(true)));
                int before = acknowledged.size();
                List<Thread> writers = IntStream.range(0, WRITERS)
                        .mapToObj(i -> Thread.ofVirtual().start(() -> write(client, life + "-" + i)))
                        .toList();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> acknowledged.size() - before >= WRITES_BEFORE_A_KILL);
                process.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
    }

    /** Writes until the store is gone, and remembers what it has acknowledged. */
    private void write(Client client, String writer) {
        MongoCollection<Document> notes = client.collection("notes");
        MongoCollection<Document> counters = client.collection("counters");
        try {
            for (int n = 1; ; n++) {
                String id = writer + "-" + n;
                one(notes.insertOne(new Document("_id", id).append("key", "key of " + id)));
                acknowledged.add(id);
                one(counters.updateOne(eq("_id", writer), inc("n", 1), new UpdateOptions().upsert(true)));
            }
        } catch (MongoException killed) {
            assertThat(killed).isNotInstanceOf(MongoWriteException.class);
        }
    }

    /** Found by each of its indexes, and not to be had a second time. */
    private static void isWhole(MongoCollection<Document> notes, Document note) {
        assertThat(maybe(notes.find(eq("_id", note.get("_id"))))).isEqualTo(note);
        assertThat(maybe(notes.find(eq("key", note.get("key"))))).isEqualTo(note);
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> one(notes.insertOne(note)))
                .satisfies(e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    /** A writer counts after each note, so its counter is at most one behind what it was told, and never ahead of its notes. */
    private void countersHoldWhatWasAcknowledged(MongoCollection<Document> counters) {
        List<String> wrong = new ArrayList<>();
        for (Document counter : all(counters.find())) {
            long notes = acknowledged.stream()
                    .filter(id -> id.startsWith(counter.getString("_id") + "-"))
                    .count();
            int counted = counter.getInteger("n");
            if (counted < notes - 1 || counted > notes) {
                wrong.add(counter + " beside " + notes + " notes");
            }
        }
        assertThat(wrong).isEmpty();
    }
}
