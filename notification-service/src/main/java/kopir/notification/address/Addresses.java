package kopir.notification.address;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where to write to the holder of a seat. */
public interface Addresses {
    /** Asks now; trouble is an answer, not an error. */
    Mono<Answer> of(UUID seat);

    sealed interface Answer {}

    /**
     * @param language ISO 639
     * @param secret of the invitation, as long as the seat waits for its holder
     */
    record Known(String email, String language, @Nullable String secret) implements Answer {
        /** An address or a secret never ends up in a log by way of this record. */
        @Override
        public String toString() {
            return "Known[]";
        }
    }

    /** The directory gives no address: the seat was revoked, or its member may not be written to. */
    record NotToBeWrittenTo() implements Answer {}

    /** Nobody could be asked. */
    record Away() implements Answer {}
}
