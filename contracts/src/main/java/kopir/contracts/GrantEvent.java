package kopir.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts opened and closed for an introduction, decided by the directory: {@link Topics#GRANTS}. */
public sealed interface GrantEvent extends Event {

    Grant grant();

    @Override
    default String subject() {
        return grant().introduction().toString();
    }

    @Override
    default long version() {
        return grant().version();
    }

    /** The two sides can read each other's contacts from now on. Only this makes an introduction connected. */
    record Opened(Grant grant) implements GrantEvent {}

    /** The directory checked once more and did not open the contacts. */
    record Refused(Grant grant) implements GrantEvent {}

    /** Nobody reads these contacts any more. */
    record Closed(Grant grant) implements GrantEvent {}

    /**
     * @param reason null while open
     * @param closedBy the member that closed it, or null where it was not one of the two
     */
    record Grant(
            UUID introduction,
            long version,
            Status status,
            UUID requester,
            UUID candidate,
            @Nullable Reason reason,
            @Nullable UUID closedBy) {}

    enum Status {
        OPEN,
        REFUSED,
        CLOSED
    }

    /** Why contacts were not opened, or closed. */
    enum Reason {
        NOT_VERIFIED,
        EXCLUDED,
        REVOKED,
        SUSPENDED,
        LEFT,
        ERASED
    }
}
