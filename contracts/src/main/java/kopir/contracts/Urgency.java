package kopir.contracts;

/** How soon a request needs an answer. */
public enum Urgency {
    NORMAL,
    SOON,
    URGENT
}
