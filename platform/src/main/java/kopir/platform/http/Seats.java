package kopir.platform.http;

import java.util.UUID;
import reactor.core.publisher.Flux;

/** The seats a person holds: from the directory's own store there, from its events elsewhere. */
public interface Seats {
    /**
     * The seats held right now; none for a person nobody invited.
     *
     * @throws Problem 503 in the Flux, where what is known may be too old to act on
     */
    Flux<Caller.HeldSeat> heldBy(UUID person);

    /** Whether a person without seats may come in at all, to accept an invitation: only in the directory. */
    default boolean letsInWithoutSeat() {
        return false;
    }
}
