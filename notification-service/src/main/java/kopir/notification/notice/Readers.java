package kopir.notification.notice;

import java.util.UUID;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.platform.http.Caller.HeldSeat;
import kopir.platform.seat.ProjectedSeats;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the seats behind an audience, as they are now. */
public final class Readers {
    private final ProjectedSeats seats;

    public Readers(ProjectedSeats seats) {
        this.seats = seats;
    }

    /** @param member for whom the seat acts, or null */
    public record Reader(UUID seat, @Nullable UUID member) {
        private static Reader of(HeldSeat seat) {
            return new Reader(seat.id(), seat.member());
        }
    }

    /** Everyone in an audience right now. */
    public Flux<Reader> of(Audience audience) {
        return switch (audience) {
            case Audience.Coordinators() -> seats.of(Role.COORDINATOR).map(Reader::of);
            case Audience.FocalPoints(UUID member) -> seats.ofMember(member).map(Reader::of);
            case Audience.Invited(UUID seat) ->
                seats.find(seat)
                        .filter(found -> found.status() == SeatEvent.Status.INVITED)
                        .map(found -> new Reader(found.id(), found.member()))
                        .flux();
        };
    }

    /** Whether a seat is in the audience still: it may have been taken away since. */
    public Mono<Boolean> isIn(Audience audience, UUID seat) {
        return of(audience).any(reader -> reader.seat().equals(seat));
    }
}
