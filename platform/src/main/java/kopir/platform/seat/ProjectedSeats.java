package kopir.platform.seat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.contracts.SeatEvent.Seat;
import kopir.contracts.Topics;
import kopir.platform.delivery.DuplicateKey;
import kopir.platform.delivery.EventHandler;
import kopir.platform.delivery.ProjectionAge;
import kopir.platform.delivery.Received;
import kopir.platform.http.Caller.HeldSeat;
import kopir.platform.http.Problem;
import kopir.platform.http.Seats;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The directory's seats, kept from its events. When they may be older than a minute nobody is let in rather than guess:
 * a seat may have been taken away meanwhile.
 */
public final class ProjectedSeats implements Seats, EventHandler {
    private static final Duration TOO_OLD = Duration.ofSeconds(60);

    private final MongoCollection<Document> seats;
    private final ProjectionAge age;

    public ProjectedSeats(MongoDatabase database, ProjectionAge age) {
        this.seats = database.getCollection("seats");
        this.age = age;
    }

    @Override
    public Flux<HeldSeat> heldBy(UUID person) {
        return age.of(Topics.SEATS).compareTo(TOO_OLD) > 0
                ? Flux.error(Problem.unavailable(
                        "seats-unknown",
                        "We cannot check right now what you may do. Please try again in a moment.",
                        10))
                : held(eq("person", person.toString()));
    }

    /** Who acts for a member: the people its notices go to. */
    public Flux<HeldSeat> ofMember(UUID member) {
        return held(eq("member", member.toString()));
    }

    /** Everyone with this role. */
    public Flux<HeldSeat> of(Role role) {
        return held(eq("role", role.name()));
    }

    /** A seat wherever it stands, invited and revoked ones too; empty where none is known. */
    public Mono<Seat> find(UUID id) {
        return Mono.from(seats.find(eq("_id", id.toString()))).map(ProjectedSeats::whole);
    }

    private Flux<HeldSeat> held(Bson whose) {
        return Flux.from(seats.find(and(whose, eq("status", SeatEvent.Status.HELD.name()))))
                .map(ProjectedSeats::seat);
    }

    @Override
    public Mono<Handled> handle(Received received) {
        return received.event() instanceof SeatEvent news ? keep(news.seat()) : Mono.just(Handled.IGNORED);
    }

    // One write guarded by the version: where a newer one is kept, the filter finds nothing and the upsert collides.
    private Mono<Handled> keep(Seat seat) {
        Document document = new Document("_id", seat.id().toString())
                .append("version", seat.version())
                .append("status", seat.status().name())
                .append("role", seat.role().name())
                .append("person", text(seat.person()))
                .append("member", text(seat.member()))
                .append("language", seat.language().toLowerCase(Locale.ROOT));
        Bson older = and(eq("_id", seat.id().toString()), lt("version", seat.version()));
        return Mono.from(seats.replaceOne(older, document, new ReplaceOptions().upsert(true)))
                .thenReturn(Handled.APPLIED)
                .onErrorResume(DuplicateKey::in, _ -> Mono.just(Handled.REPEATED));
    }

    /** Makes the indexes the look-ups use. */
    public Mono<Void> index() {
        return Flux.just("person", "member", "role")
                .concatMap(field -> seats.createIndex(Indexes.ascending(field)))
                .then();
    }

    private static HeldSeat seat(Document document) {
        Seat seat = whole(document);
        return new HeldSeat(seat.id(), seat.role(), seat.member(), seat.language());
    }

    private static Seat whole(Document document) {
        return new Seat(
                UUID.fromString(document.getString("_id")),
                document.getLong("version"),
                SeatEvent.Status.valueOf(document.getString("status")),
                Role.valueOf(document.getString("role")),
                id(document.getString("person")),
                id(document.getString("member")),
                document.getString("language"));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
