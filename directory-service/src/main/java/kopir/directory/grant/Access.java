package kopir.directory.grant;

import java.time.Instant;
import java.util.UUID;
import kopir.contracts.GrantEvent;
import kopir.contracts.GrantEvent.Reason;
import org.jspecify.annotations.Nullable;

/** Whether the two sides read each other's contacts. Once closed or refused it never opens again. */
public sealed interface Access {

    GrantEvent.Status status();

    record Open(Instant since) implements Access {
        Closed close(Reason reason, @Nullable UUID by, Instant now) {
            return new Closed(reason, by, now);
        }

        @Override
        public GrantEvent.Status status() {
            return GrantEvent.Status.OPEN;
        }
    }

    record Refused(Reason reason, Instant at) implements Access {
        @Override
        public GrantEvent.Status status() {
            return GrantEvent.Status.REFUSED;
        }
    }

    /** @param by the member that closed it, or null where it was not one of the two */
    record Closed(Reason reason, @Nullable UUID by, Instant at) implements Access {
        @Override
        public GrantEvent.Status status() {
            return GrantEvent.Status.CLOSED;
        }
    }
}
