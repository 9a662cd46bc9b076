package kopir.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static kopir.embedded.store.Client.all;
import static kopir.embedded.store.Client.maybe;
import static kopir.embedded.store.Client.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What Kopir relies on from the store, asked through the driver that the services use. */
class StoreIT {
    @TempDir
    Path folder;

    private final AtomicReference<Throwable> failed = new AtomicReference<>();
    private EmbeddedStore store;
    private Client client;

    @BeforeEach
    void start() {
        store = EmbeddedStore.start(folder, 0);
        client = new Client(store.uri());
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void hello_is_answered_for_health_checks() {
        Document reply = client.command(new Document("hello", 1));
        assertThat(reply.getBoolean("isWritablePrimary")).isTrue();
        assertThat(reply.getInteger("maxWireVersion")).isPositive();
    }

    @Test
    void of_many_first_documents_of_a_collection_each_is_found_by_its_id_and_its_id_is_unique() {
        for (int i = 0; i < 200; i++) {
            MongoCollection<Document> collection = client.collection("new-" + i);
            long taken = Flux.range(0, 32)
                    .flatMap(
                            n -> Mono.from(collection.insertOne(new Document("_id", "d" + n % 8)))
                                    .onErrorComplete(),
                            32)
                    .count()
                    .blockOptional()
                    .orElseThrow();

            assertThat(taken).as("of four with the same id one is taken").isEqualTo(8);
            for (int n = 0; n < 8; n++) {
                assertThat(all(collection.find(eq("_id", "d" + n)))).hasSize(1);
            }
        }
    }

    @Test
    void indexes_are_made_while_others_read() {
        MongoCollection<Document> collection = client.collection("read-meanwhile");
        one(collection.insertOne(new Document("_id", "d")));
        Disposable readers = Flux.range(0, 4)
                .flatMap(_ ->
                        Flux.defer(() -> collection.find(eq("name", "nobody"))).repeat())
                .subscribe(_ -> {}, failed::set);
        try {
            for (int i = 0; i < 60; i++) {
                one(collection.createIndex(
                        Indexes.ascending("f" + i),
                        new IndexOptions().unique(true).sparse(true)));
            }
        } finally {
            readers.dispose();
        }

        assertThat(failed.get()).isNull();
    }

    @Test
    void one_of_many_updates_of_the_same_version_wins() {
        MongoCollection<Document> requests = client.collection("requests");
        one(requests.insertOne(new Document("_id", "r1").append("version", 1L).append("outbox", List.of())));

        List<Document> winners = Flux.range(0, 32)
                .flatMap(
                        i -> requests.findOneAndUpdate(
                                and(eq("_id", "r1"), eq("version", 1L)),
                                combine(set("winner", i), inc("version", 1L), push("outbox", new Document("seq", i))),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)),
                        32)
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(winners).hasSize(1);
        Document kept = one(requests.find(eq("_id", "r1")));
        assertThat(kept).isEqualTo(winners.getFirst()).containsEntry("version", 2L);
        assertThat(kept.getList("outbox", Document.class)).hasSize(1);
    }

    @Test
    void what_was_acknowledged_is_pulled_from_an_array_and_the_rest_stays() {
        MongoCollection<Document> requests = client.collection("requests");
        one(requests.insertOne(new Document("_id", "r1")
                .append("outbox", List.of(new Document("seq", 1), new Document("seq", 2), new Document("seq", 3)))));
        one(requests.updateOne(eq("_id", "r1"), pullByFilter(new Document("outbox", new Document("seq", 2)))));
        assertThat(one(requests.find(eq("_id", "r1"))).getList("outbox", Document.class))
                .extracting(entry -> entry.getInteger("seq"))
                .containsExactly(1, 3);
    }

    @Test
    void a_conditional_upsert_refuses_a_second_document_with_the_same_id() {
        MongoCollection<Document> slots = client.collection("slots");
        var withRoom = and(eq("_id", "m1"), new Document("taken", new Document("$lt", 1)));
        one(slots.updateOne(withRoom, inc("taken", 1), new UpdateOptions().upsert(true)));
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> one(slots.updateOne(withRoom, inc("taken", 1), new UpdateOptions().upsert(true))))
                .satisfies(e -> assertThat(e.getError().getCode()).isEqualTo(11000));
        assertThat(one(slots.find(eq("_id", "m1")))).containsEntry("taken", 1);
    }

    @Test
    void unique_and_sparse_unique_indexes_hold_after_a_restart() {
        MongoCollection<Document> seats = client.collection("seats");
        one(seats.createIndex(Indexes.ascending("issuer", "subject"), new IndexOptions().unique(true)));
        one(seats.createIndex(
                Indexes.ascending("invitation"), new IndexOptions().unique(true).sparse(true)));
        one(seats.insertOne(new Document("_id", 1).append("issuer", "i").append("subject", "a")));
        one(seats.insertOne(new Document("_id", 2).append("issuer", "i").append("subject", "b")));
        one(seats.insertOne(new Document("_id", 3)
                .append("issuer", "i")
                .append("subject", "c")
                .append("invitation", "x")));

        stop();
        start();

        MongoCollection<Document> reopened = client.collection("seats");
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> one(reopened.insertOne(
                        new Document("_id", 4).append("issuer", "i").append("subject", "b"))));
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> one(reopened.insertOne(new Document("_id", 5)
                        .append("issuer", "i")
                        .append("subject", "d")
                        .append("invitation", "x"))));
        assertThat(all(reopened.find().sort(descending("subject"))))
                .extracting(seat -> seat.getInteger("_id"))
                .containsExactly(3, 2, 1);
    }

    @Test
    void documents_are_counted_by_group() {
        MongoCollection<Document> requests = client.collection("requests");
        one(requests.insertMany(List.of(
                new Document("state", "open"), new Document("state", "open"), new Document("state", "closed"))));
        List<Document> counts = all(requests.aggregate(List.of(
                new Document("$group", new Document("_id", "$state").append("n", new Document("$sum", 1))),
                new Document("$sort", new Document("_id", 1)))));
        assertThat(counts)
                .containsExactly(
                        new Document("_id", "closed").append("n", 1), new Document("_id", "open").append("n", 2));
    }

    @Test
    void a_refused_command_leaves_no_word_of_its_documents_in_the_log() {
        var root = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        root.addAppender(logged);
        try {
            MongoCollection<Document> people = client.collection("people");
            one(people.insertOne(new Document("_id", "p").append("name", "Canary Name")));
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> one(people.insertOne(new Document("_id", "p").append("name", "Canary Name"))));
            assertThatExceptionOfType(MongoCommandException.class)
                    .isThrownBy(() -> client.command(new Document("findAndModify", "people")
                            .append("query", new Document("name", "Canary Name"))
                            .append("update", new Document("$nonsense", new Document("name", "Canary Name")))));
            assertThatExceptionOfType(MongoCommandException.class)
                    .isThrownBy(() -> client.command(new Document("explain", new Document("find", "Canary Name"))));
        } finally {
            root.detachAppender(logged);
        }
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(ch.qos.logback.classic.Level.INFO))
                .filteredOn(event -> !event.getLoggerName().startsWith("org.mongodb.driver"))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(message -> message.contains("Canary Name"));
    }

    @Test
    void on_a_full_disk_reading_and_deleting_go_on_and_writing_resumes_when_there_is_room() {
        AtomicBoolean room = new AtomicBoolean(true);
        var memory = StoreFile.inMemory();
        try (EmbeddedStore small = EmbeddedStore.serve(memory, new GroupCommit(memory), room::get, null, null, 0);
                Client visitor = new Client(small.uri())) {
            MongoCollection<Document> notes = visitor.collection("notes");
            one(notes.insertOne(new Document("_id", 1)));
            one(notes.insertOne(new Document("_id", 2)));
            room.set(false);
            assertThatExceptionOfType(MongoCommandException.class)
                    .isThrownBy(() -> one(notes.insertOne(new Document("_id", 3))))
                    .satisfies(e -> assertThat(e.getErrorCodeName()).isEqualTo("OutOfDiskSpace"));
            assertThat(one(notes.deleteOne(eq("_id", 2))).getDeletedCount()).isEqualTo(1);
            assertThat(all(notes.find())).containsExactly(new Document("_id", 1));
            assertThat(maybe(notes.find(eq("_id", 3)))).isNull();
            room.set(true);
            one(notes.insertOne(new Document("_id", 3)));
            assertThat(Mono.from(notes.countDocuments()).block()).isEqualTo(2);
        }
    }
}
