package kopir.directory.seat;

import java.time.Clock;
import java.util.UUID;
import kopir.contracts.Role;
import kopir.directory.seat.mongo.SeatDocuments;
import reactor.core.publisher.Mono;

/** Gives the person who registered a member its first seat. */
public final class SeatRegistrant {
    private final SeatDocuments seats;
    private final Clock clock;

    public SeatRegistrant(SeatDocuments seats, Clock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    /** Safe to repeat: the seat's id is made of the member's. */
    public Mono<Void> seat(UUID member, UUID person, String language) {
        Seat seat = new Seat(
                Seat.idForRegistrant(member),
                Role.MEMBER,
                member,
                language,
                Contact.UNKNOWN,
                new Holding.Held(person, clock.instant()),
                "registration");
        return seats.insert(seat).then();
    }
}
