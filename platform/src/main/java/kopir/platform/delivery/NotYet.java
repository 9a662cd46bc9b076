package kopir.platform.delivery;

/**
 * A handler cannot decide about an event yet, because something it must know first has not arrived. The same record comes
 * again until it can; nothing is skipped and nothing is put to the dead letters.
 */
public final class NotYet extends RuntimeException {

    /** @param awaited what is missing, for operators: no data */
    public NotYet(String awaited) {
        super(awaited, null, false, false);
    }
}
