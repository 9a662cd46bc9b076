package kopir.matching.engine;

import java.util.UUID;
import kopir.contracts.MemberProfile;
import kopir.contracts.Mode;

/**
 * A member as one query sees it.
 *
 * @param open introductions it is in at the moment
 */
public record Candidate(MemberProfile profile, int open) {

    public UUID id() {
        return profile.id();
    }

    /** Everything that counts against the limit. */
    public int load() {
        return open + profile.elsewhere();
    }

    public boolean hasRoom() {
        return load() < profile.limit();
    }

    boolean works(Mode mode) {
        return profile.modes().contains(mode);
    }
}
