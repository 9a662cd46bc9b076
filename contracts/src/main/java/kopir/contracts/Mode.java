package kopir.contracts;

/** How a member works with a partner. */
public enum Mode {
    ON_SITE,
    REMOTE,
    /** Comes to the partner. */
    TRAVELS
}
