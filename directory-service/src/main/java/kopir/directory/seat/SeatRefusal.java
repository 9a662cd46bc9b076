package kopir.directory.seat;

/** A "no" about a seat. */
public sealed interface SeatRefusal extends SeatDecision, SeatOutcome {

    /** No such seat, a wrong secret, or one taken back: nobody learns which. */
    record Absent() implements SeatRefusal {}

    /** The invitation was accepted by somebody else. */
    record TakenByAnother() implements SeatRefusal {}

    /** Not this caller's to give or take. */
    record NotYours() implements SeatRefusal {}

    /** There is no such member to act for, or it has ended. */
    record NoSuchMember() implements SeatRefusal {}

    /** The key came with another body. */
    record KeyReused() implements SeatRefusal {}

    /** Others kept changing it; a repetition will do. */
    record Busy() implements SeatRefusal {}
}
