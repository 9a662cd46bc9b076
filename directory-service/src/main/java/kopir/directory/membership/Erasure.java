package kopir.directory.membership;

import java.time.Instant;
import java.util.UUID;

/** That a member is to be erased, and whether it has been. */
public record Erasure(UUID member, Instant decidedAt, boolean carriedOut) {
    public Erasure done() {
        return new Erasure(member, decidedAt, true);
    }
}
