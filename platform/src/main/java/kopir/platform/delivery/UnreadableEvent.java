package kopir.platform.delivery;

/**
 * A record that no retry can make readable: it goes to the dead letters at once. Carries a code and neither the data nor
 * the parser's exception, because both end up in logs and headers and may quote what must not be told.
 */
public final class UnreadableEvent extends RuntimeException {
    private final String reason;

    public UnreadableEvent(String reason) {
        super("unreadable event: " + reason, null, false, false);
        this.reason = reason;
    }

    /** A code for headers and metrics. */
    public String reason() {
        return reason;
    }
}
