package kopir.notification.notice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import kopir.notification.notice.Kind;
import kopir.notification.notice.Link;
import kopir.notification.notice.Notice;
import kopir.notification.paging.Place;
import kopir.platform.delivery.DuplicateKey;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notices by id. Every look-up for a person names their seats: another's notice is as good as absent. */
public final class Notices {
    private final MongoCollection<Document> collection;

    public Notices(MongoDatabase database) {
        this.collection = database.getCollection("notices");
    }

    /** A seat that got something new, and when we made it. */
    public record Arrival(UUID notice, UUID seat, Instant made) {}

    /** @return whether it is new */
    public Mono<Boolean> add(Notice notice, Instant now) {
        return Mono.from(collection.insertOne(document(notice).append("made", Date.from(now))))
                .thenReturn(true)
                .onErrorResume(DuplicateKey::in, _ -> Mono.just(false));
    }

    /** What these seats can read in the portal, newest first, behind a place or from the start. */
    public Flux<Notice> inbox(Collection<UUID> seats, @Nullable Place behind, int limit) {
        Bson further = behind == null
                ? new Document()
                : or(
                        lt("at", Date.from(behind.at())),
                        and(
                                eq("at", Date.from(behind.at())),
                                lt("_id", behind.id().toString())));
        return Flux.from(collection
                        .find(and(inPortal(seats), further))
                        .sort(Indexes.descending("at", "_id"))
                        .limit(limit))
                .map(Notices::notice);
    }

    public Mono<Long> unread(Collection<UUID> seats) {
        return Mono.from(collection.countDocuments(and(inPortal(seats), eq("read", false))));
    }

    /** @return whether these seats have such a notice; reading it again changes nothing */
    public Mono<Boolean> markRead(UUID id, Collection<UUID> seats) {
        return Mono.from(collection.updateOne(and(eq("_id", id.toString()), inPortal(seats)), set("read", true)))
                .map(result -> result.getMatchedCount() > 0);
    }

    /** The notice of these seats with this code: an invitation's too, which its reader may check after accepting it. */
    public Flux<Notice> withCode(String code, Collection<UUID> seats) {
        return Flux.from(collection.find(and(eq("code", code), ofSeats(seats)))).map(Notices::notice);
    }

    /** What came into the portal after a moment, by any instance, in this order. */
    public Flux<Arrival> arrivedSince(Instant moment) {
        return Flux.from(collection
                        .find(and(gt("made", Date.from(moment)), eq("portal", true)))
                        .sort(Indexes.ascending("made")))
                .map(document -> new Arrival(
                        UUID.fromString(document.getString("_id")),
                        UUID.fromString(document.getString("seat")),
                        document.getDate("made").toInstant()));
    }

    /** Removes what was told to a member, and what others were told of it. */
    public Mono<Void> forget(UUID member) {
        return Mono.from(collection.deleteMany(or(eq("member", member.toString()), eq("link.id", member.toString()))))
                .then();
    }

    public Mono<Void> index() {
        return Flux.concat(
                        collection.createIndex(
                                Indexes.compoundIndex(Indexes.ascending("seat"), Indexes.descending("at", "_id"))),
                        collection.createIndex(Indexes.ascending("made")),
                        collection.createIndex(Indexes.ascending("member")))
                .then();
    }

    private static Bson inPortal(Collection<UUID> seats) {
        return and(ofSeats(seats), eq("portal", true));
    }

    private static Bson ofSeats(Collection<UUID> seats) {
        List<String> ids = seats.stream().map(UUID::toString).toList();
        return in("seat", ids);
    }

    private static Document document(Notice notice) {
        return new Document("_id", notice.id().toString())
                .append("seat", notice.seat().toString())
                .append(
                        "member",
                        notice.member() == null ? null : notice.member().toString())
                .append("kind", notice.kind().name())
                .append("portal", notice.kind().isForPortal())
                .append("cause", notice.cause().toString())
                .append("at", Date.from(notice.at()))
                .append(
                        "link",
                        new Document("to", notice.link().to().name())
                                .append("id", notice.link().id().toString()))
                .append("code", notice.code())
                .append("read", notice.read());
    }

    private static Notice notice(Document document) {
        @Nullable String member = document.getString("member");
        Document link = document.get("link", Document.class);
        return new Notice(
                UUID.fromString(document.getString("_id")),
                UUID.fromString(document.getString("seat")),
                member == null ? null : UUID.fromString(member),
                Kind.valueOf(document.getString("kind")),
                UUID.fromString(document.getString("cause")),
                document.getDate("at").toInstant(),
                new Link(Link.To.valueOf(link.getString("to")), UUID.fromString(link.getString("id"))),
                document.getString("code"),
                document.getBoolean("read"));
    }
}
