package kopir.platform.delivery;

/** How a write ended that is only right if nobody else wrote in between. */
public enum Written {
    DONE,
    /** The version has moved on, or the id exists: read again, decide again. */
    SOMEONE_WAS_FIRST
}
