package kopir.directory.seat;

/** What comes of asking for a change of a seat. */
public sealed interface SeatDecision permits SeatDecision.Change, SeatDecision.Unchanged, SeatRefusal {

    record Change(Seat after) implements SeatDecision {}

    /** It is so already: a repetition. */
    record Unchanged() implements SeatDecision {}
}
