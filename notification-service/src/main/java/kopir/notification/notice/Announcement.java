package kopir.notification.notice;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.notification.network.Condition;

/**
 * One row of the table: who is told what, and what must be so.
 *
 * @param conditions everything that must hold when the notice is made and when it is sent
 */
public record Announcement(Kind kind, Audience to, Link link, List<Condition> conditions) {
    public Announcement {
        conditions = List.copyOf(conditions);
    }

    /** The members it tells of or tells to: what an erasure finds it by. */
    public Stream<UUID> members() {
        Stream<UUID> told = to instanceof Audience.FocalPoints(UUID member) ? Stream.of(member) : Stream.empty();
        Stream<UUID> toldOf = conditions.stream()
                .flatMap(condition -> condition instanceof Condition.MemberIs(UUID member, var _)
                        ? Stream.of(member)
                        : Stream.empty());
        return Stream.concat(told, toldOf).distinct();
    }
}
