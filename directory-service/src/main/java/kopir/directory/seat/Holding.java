package kopir.directory.seat;

import java.time.Instant;
import java.util.UUID;
import kopir.contracts.SeatEvent;

/** Whether somebody holds a seat. A step exists only on the state where it is legal. */
public sealed interface Holding {

    SeatEvent.Status status();

    /** Offered by an invitation whose secret nobody has shown yet. */
    record Invited(Instant at) implements Holding {
        Held take(UUID person, Instant now) {
            return new Held(person, now);
        }

        Revoked revoke(Instant now) {
            return new Revoked(now);
        }

        @Override
        public SeatEvent.Status status() {
            return SeatEvent.Status.INVITED;
        }
    }

    /** @param person the opaque id of a sign-in */
    record Held(UUID person, Instant since) implements Holding {
        Revoked revoke(Instant now) {
            return new Revoked(now);
        }

        @Override
        public SeatEvent.Status status() {
            return SeatEvent.Status.HELD;
        }
    }

    /** Lets nobody act any more, and for good: who comes back is invited anew. */
    record Revoked(Instant at) implements Holding {
        @Override
        public SeatEvent.Status status() {
            return SeatEvent.Status.REVOKED;
        }
    }
}
