package kopir.platform.delivery;

import reactor.core.publisher.Mono;

/**
 * What a service does with the events of one topic. Must be safe to repeat and must take events out of order: guard the
 * effect by the aggregate's version in the same write. An error in the Mono means "again later"; an
 * {@link UnreadableEvent} means "never".
 */
@FunctionalInterface
public interface EventHandler {
    Mono<Handled> handle(Received received);

    enum Handled {
        /** It made a difference. */
        APPLIED,
        /** Seen before, or older than what is known. */
        REPEATED,
        /** Of no concern to this service. */
        IGNORED
    }
}
