package kopir.notification.notice;

import reactor.core.publisher.Mono;

/** A way to reach people outside the portal. */
public interface Channel {
    /**
     * Takes a notice over, to bring it to its reader when it can. The same notice may be passed again and is taken once.
     *
     * @return completes when it is safely kept
     */
    Mono<Void> pass(Notice notice);
}
