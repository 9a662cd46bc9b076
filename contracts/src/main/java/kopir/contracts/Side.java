package kopir.contracts;

/** A side of an introduction. */
public enum Side {
    REQUESTER,
    CANDIDATE
}
