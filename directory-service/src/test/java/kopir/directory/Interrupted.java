package kopir.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kopir.contracts.GrantEvent;
import kopir.contracts.MemberKind;
import kopir.contracts.Visibility;
import kopir.directory.member.Decision;
import kopir.directory.member.Member;
import kopir.directory.member.Membership;
import kopir.directory.member.Profile;
import kopir.directory.member.Unfinished;
import kopir.directory.member.mongo.Members;
import kopir.directory.membership.Erasure;
import kopir.directory.membership.FinishCommands;
import kopir.directory.membership.mongo.Erasures;
import org.jspecify.annotations.Nullable;

/** Commands whose process died right after the write that decided them. */
final class Interrupted {
    private Interrupted() {}

    /** The member is written, the person's seat is not. */
    static UUID registration(UUID person) {
        UUID id = UUID.randomUUID();
        write(id, "Interrupted", new Unfinished.SeatForRegistrant(person, "ru"));
        return id;
    }

    /** An old back-up is brought back, with a member that was erased since. */
    static void restore(UUID member, String name) {
        write(member, name, null);
    }

    private static void write(UUID id, String name, @Nullable Unfinished left) {
        Profile profile = new Profile(
                null,
                Map.of("en", name),
                "KZ",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                3,
                0,
                false,
                Visibility.CARD_ONLY,
                Map.of(),
                null);
        RunningDirectory.bean(Members.class)
                .insert(new Member(
                        id, MemberKind.ORGANISATION, null, profile, new Membership.Draft(), "interrupted", null, left))
                .block();
    }

    /** The member is suspended, its grants are open. */
    static void suspension(UUID member) {
        RunningDirectory.bean(Members.class)
                .change(member, stored -> {
                    Member before = stored.state();
                    return new Decision.Change(new Member(
                            before.id(),
                            before.kind(),
                            before.externalId(),
                            before.profile(),
                            new Membership.Suspended(Instant.EPOCH, "why", Instant.EPOCH),
                            before.createdFrom(),
                            null,
                            new Unfinished.OpenGrants(GrantEvent.Reason.SUSPENDED)));
                })
                .block();
    }

    /** The ledger says so, and nothing is gone. */
    static void erasure(UUID member) {
        RunningDirectory.bean(Erasures.class)
                .decide(new Erasure(member, Instant.EPOCH, false))
                .block();
    }

    static void sweep() {
        RunningDirectory.bean(FinishCommands.class).sweep().block();
    }

    /** What each start does. */
    static void restart() {
        RunningDirectory.bean(FinishCommands.class).eraseAgain().block();
    }
}
