package kopir.directory.seat;

import kopir.platform.delivery.Stored;

/** How a command about a seat ended. */
public sealed interface SeatOutcome permits SeatOutcome.Done, SeatRefusal {

    /** @param seat as it is now, also where an earlier try of the same command made it so */
    record Done(Stored<Seat> seat) implements SeatOutcome {}
}
