package kopir.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may act, and as what: {@link Topics#SEATS}. */
public sealed interface SeatEvent extends Event {

    Seat seat();

    @Override
    default String subject() {
        return seat().id().toString();
    }

    @Override
    default long version() {
        return seat().version();
    }

    /** An invitation was sent; nobody holds the seat yet. */
    record Invited(Seat seat) implements SeatEvent {}

    /** A signed-in person accepted the invitation. */
    record Taken(Seat seat) implements SeatEvent {}

    /** The holder's language or another code of the seat changed. */
    record Changed(Seat seat) implements SeatEvent {}

    /** The seat lets nobody act any more. */
    record Revoked(Seat seat) implements SeatEvent {}

    /**
     * @param person the holder: an opaque id made of the sign-in provider's issuer and subject; null until taken
     * @param member for whom the holder acts; null for coordinators and operators
     * @param language in which the holder reads notices, ISO 639
     */
    record Seat(
            UUID id,
            long version,
            Status status,
            Role role,
            @Nullable UUID person,
            @Nullable UUID member,
            String language) {}

    enum Status {
        INVITED,
        HELD,
        REVOKED
    }
}
