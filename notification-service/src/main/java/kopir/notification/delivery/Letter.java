package kopir.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kopir.contracts.NameUuid;
import kopir.notification.notice.Kind;
import kopir.notification.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What is to be brought, without an address and without content: ids, a kind, a code.
 *
 * @param member for whom the seat acts; by it an erasure finds the letter
 * @param at when the thing it tells of happened
 */
public record Letter(UUID notice, UUID seat, @Nullable UUID member, Kind kind, UUID cause, Instant at, String code) {
    private static final UUID LETTERS = NameUuid.ofUrl("https://kopir.example/letter");
    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    public static Letter of(Notice notice) {
        return new Letter(
                notice.id(), notice.seat(), notice.member(), notice.kind(), notice.cause(), notice.at(), notice.code());
    }

    /** Made of the notice and the channel: one message per notice, whoever queues it and however often. */
    public UUID id() {
        return NameUuid.of(LETTERS, "email " + notice);
    }

    /** From then on news is stale: the portal tells it better. */
    public Instant deadline() {
        return at.plus(WORTH_SENDING);
    }
}
