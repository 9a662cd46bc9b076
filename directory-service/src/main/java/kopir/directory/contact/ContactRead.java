package kopir.directory.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read a member's contacts.
 *
 * @param person the reader's opaque id; null once their member was erased
 * @param readerMember for which member they read; null for coordinators
 * @param introduction the one that opened the contacts; null for coordinators and the member itself
 */
public record ContactRead(
        UUID id,
        Instant at,
        UUID member,
        As as,
        @Nullable UUID person,
        @Nullable UUID readerMember,
        @Nullable UUID introduction) {

    /** What let them read. */
    public enum As {
        OWNER,
        COORDINATOR,
        INTRODUCED
    }
}
