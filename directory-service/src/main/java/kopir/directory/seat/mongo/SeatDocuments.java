package kopir.directory.seat.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.directory.seat.Holding;
import kopir.directory.seat.Seat;
import kopir.directory.seat.SeatDecision;
import kopir.directory.seat.SeatNews;
import kopir.directory.seat.SeatOutcome;
import kopir.directory.seat.SeatRefusal;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.StateJson;
import kopir.platform.delivery.Stored;
import kopir.platform.delivery.Written;
import kopir.platform.http.Caller.HeldSeat;
import kopir.platform.http.Seats;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The seats in the store. Who may act is asked here at every request, so a seat taken away ends at once. */
public final class SeatDocuments implements Seats {
    private static final int TRIES = 3;
    private static final String PERSON = "state.holding.person";
    private static final String MEMBER = "state.member";

    private final Aggregates<Seat> aggregates;

    public SeatDocuments(Outbox outbox) {
        this.aggregates = outbox.aggregates("seats", StateJson.of(Seat.class, Map.of(Holding.class, ByName.class)));
    }

    /** States are told apart by their simple name in {@code is}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface ByName {}

    public Mono<Stored<Seat>> find(UUID id) {
        return aggregates.find(id.toString());
    }

    /** All seats of a member, whoever holds them or does not. */
    public Flux<Stored<Seat>> ofMember(UUID member) {
        return aggregates.find(eq(MEMBER, member.toString()));
    }

    /** The seats a person holds. */
    public Flux<Stored<Seat>> held(UUID person) {
        return aggregates.find(and(eq(PERSON, person.toString()), eq("state.holding.is", "Held")));
    }

    /** Whether somebody coordinates the network. */
    public Mono<Boolean> anyHeldCoordinator() {
        return aggregates
                .find(and(eq("state.role", "coordinator"), eq("state.holding.is", "Held")))
                .hasElements();
    }

    @Override
    public Flux<HeldSeat> heldBy(UUID person) {
        return held(person)
                .map(Stored::state)
                .map(seat -> new HeldSeat(
                        seat.id(), seat.role(), seat.role() == Role.MEMBER ? seat.member() : null, seat.language()));
    }

    @Override
    public boolean letsInWithoutSeat() {
        return true;
    }

    public Mono<Written> insert(Seat seat) {
        return aggregates.insert(seat.id().toString(), seat, List.of(SeatNews.of(seat, 1)));
    }

    /** Reads, decides and writes; decides again where somebody else wrote in between. */
    public Mono<SeatOutcome> change(UUID id, Function<Seat, SeatDecision> decide) {
        return attempt(id, decide, TRIES);
    }

    private Mono<SeatOutcome> attempt(UUID id, Function<Seat, SeatDecision> decide, int tries) {
        if (tries == 0) {
            return Mono.just(new SeatRefusal.Busy());
        }
        return find(id).flatMap(before -> switch (decide.apply(before.state())) {
                    case SeatRefusal refusal -> Mono.<SeatOutcome>just(refusal);
                    case SeatDecision.Unchanged _ -> Mono.<SeatOutcome>just(new SeatOutcome.Done(before));
                    case SeatDecision.Change change ->
                        write(before, change.after()).flatMap(written -> switch (written) {
                            case DONE ->
                                Mono.<SeatOutcome>just(new SeatOutcome.Done(
                                        new Stored<>(before.id(), before.version() + 1, change.after())));
                            case SOMEONE_WAS_FIRST -> attempt(id, decide, tries - 1);
                        });
                })
                .switchIfEmpty(Mono.just(new SeatRefusal.Absent()));
    }

    private Mono<Written> write(Stored<Seat> before, Seat after) {
        return aggregates.update(before, after, SeatNews.between(before.state(), after, before.version() + 1));
    }

    /** Removes the seats of a member with the data of the people who held them. */
    public Mono<Void> eraseOfMember(UUID member) {
        return ofMember(member).concatMap(this::erase).then();
    }

    private Mono<Void> erase(Stored<Seat> before) {
        SeatEvent last = SeatNews.erased(before.state(), before.version() + 1);
        return aggregates.erase(before, List.of(last)).flatMap(written -> switch (written) {
            case DONE -> Mono.<Void>empty();
            case SOMEONE_WAS_FIRST -> aggregates.find(before.id()).flatMap(this::erase);
        });
    }

    /** Makes the indexes that MongoDB uses; the embedded store scans, which is fine for its hundreds of seats. */
    public Mono<Void> index() {
        return Flux.just(PERSON, MEMBER, "state.role")
                .concatMap(field -> aggregates.collection().createIndex(Indexes.ascending(field)))
                .then();
    }
}
