package kopir.directory.seat;

import java.util.List;
import java.util.UUID;
import kopir.contracts.SeatEvent;
import org.jspecify.annotations.Nullable;

/** What the other services are told of a seat: codes and opaque ids, nothing of its {@link Contact}. */
public final class SeatNews {
    private SeatNews() {}

    /** @param version the seat's after the change */
    public static SeatEvent of(Seat seat, long version) {
        return switch (seat.holding()) {
            case Holding.Invited _ -> new SeatEvent.Invited(coded(seat, version, null));
            case Holding.Held held -> new SeatEvent.Taken(coded(seat, version, held.person()));
            case Holding.Revoked _ -> new SeatEvent.Revoked(coded(seat, version, null));
        };
    }

    /** The seat's last news: it is erased, and its holder's opaque id with it. */
    public static SeatEvent.Revoked erased(Seat seat, long version) {
        return new SeatEvent.Revoked(new SeatEvent.Seat(
                seat.id(), version, SeatEvent.Status.REVOKED, seat.role(), null, seat.member(), seat.language()));
    }

    /** What a change means to others: often nothing, since they do not know how to reach anybody. */
    public static List<SeatEvent> between(Seat before, Seat after, long version) {
        if (!before.holding().equals(after.holding())) {
            return List.of(of(after, version));
        }
        return before.language().equals(after.language())
                ? List.of()
                : List.of(new SeatEvent.Changed(coded(after, version, person(after))));
    }

    private static @Nullable UUID person(Seat seat) {
        return seat.holding() instanceof Holding.Held held ? held.person() : null;
    }

    private static SeatEvent.Seat coded(Seat seat, long version, @Nullable UUID person) {
        return new SeatEvent.Seat(
                seat.id(), version, seat.holding().status(), seat.role(), person, seat.member(), seat.language());
    }
}
