package kopir.notification.notice;

import java.time.Instant;
import java.util.UUID;
import kopir.contracts.NameUuid;
import kopir.platform.json.KebabCaseEnums;
import org.jspecify.annotations.Nullable;

/**
 * One person told of one thing.
 *
 * @param id made of seat, kind and cause, so that the same notice cannot be made twice
 * @param seat whose it is: only its holder ever sees it
 * @param member for whom the seat acts, null for coordinators; by it an erasure finds the notice
 * @param cause the id of the event it tells of
 * @param at when that happened
 * @param code by which its reader can check in the portal that a message is genuine
 */
public record Notice(
        UUID id,
        UUID seat,
        @Nullable UUID member,
        Kind kind,
        UUID cause,
        Instant at,
        Link link,
        String code,
        boolean read) {
    private static final UUID NOTICES = NameUuid.ofUrl("https://kopir.example/notice");

    /** The id that a notice to this seat has, whoever makes it and however often. */
    public static UUID id(UUID seat, Kind kind, UUID cause) {
        return NameUuid.of(NOTICES, seat + " " + KebabCaseEnums.code(kind) + " " + cause);
    }
}
