package kopir.directory.grant;

import java.util.UUID;
import kopir.contracts.GrantEvent;
import kopir.contracts.GrantEvent.Reason;
import org.jspecify.annotations.Nullable;

/** What the other services are told of a grant. */
public final class GrantNews {
    private GrantNews() {}

    /** @param version the grant's after the change */
    public static GrantEvent of(Grant grant, long version) {
        return switch (grant.access()) {
            case Access.Open _ -> new GrantEvent.Opened(coded(grant, version, null, null));
            case Access.Refused refused -> new GrantEvent.Refused(coded(grant, version, refused.reason(), null));
            case Access.Closed closed -> new GrantEvent.Closed(coded(grant, version, closed.reason(), closed.by()));
        };
    }

    private static GrantEvent.Grant coded(Grant grant, long version, @Nullable Reason reason, @Nullable UUID by) {
        return new GrantEvent.Grant(
                grant.introduction(),
                version,
                grant.access().status(),
                grant.requester(),
                grant.candidate(),
                reason,
                by);
    }
}
