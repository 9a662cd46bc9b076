package kopir.platform.delivery;

/** So many events of one aggregate wait for the broker that no more are taken; over HTTP it is a 503. */
public final class OutboxFull extends RuntimeException {
    OutboxFull(String collection) {
        super("an outbox in " + collection + " is full", null, false, false);
    }
}
