package kopir.directory.seat;

import java.time.Instant;
import java.util.UUID;
import kopir.contracts.NameUuid;
import kopir.contracts.Role;
import org.jspecify.annotations.Nullable;

/**
 * What lets a person act.
 *
 * @param member null for coordinators and operators
 * @param language in which the holder reads, ISO 639
 * @param createdFrom fingerprint of the invitation: tells a repetition from another one
 */
public record Seat(
        UUID id,
        Role role,
        @Nullable UUID member,
        String language,
        Contact contact,
        Holding holding,
        String createdFrom) {

    /** The seat of who registered a member: the same however often the registration is repeated. */
    public static UUID idForRegistrant(UUID member) {
        return NameUuid.of(member, "registrant");
    }

    /** Decides an acceptance; writes nothing. */
    public SeatDecision take(UUID person, Instant now) {
        return switch (holding) {
            case Holding.Invited invited -> new SeatDecision.Change(with(invited.take(person, now)));
            case Holding.Held held ->
                held.person().equals(person) ? new SeatDecision.Unchanged() : new SeatRefusal.TakenByAnother();
            case Holding.Revoked _ -> new SeatRefusal.Absent();
        };
    }

    /** Decides a revocation; writes nothing. */
    public SeatDecision revoke(Instant now) {
        return switch (holding) {
            case Holding.Invited invited ->
                new SeatDecision.Change(with(invited.revoke(now)).unreachable());
            case Holding.Held held ->
                new SeatDecision.Change(with(held.revoke(now)).unreachable());
            case Holding.Revoked _ -> new SeatDecision.Unchanged();
        };
    }

    public Seat with(Contact changed, String inLanguage) {
        return new Seat(id, role, member, inLanguage, changed, holding, createdFrom);
    }

    private Seat with(Holding next) {
        return new Seat(id, role, member, language, contact, next, createdFrom);
    }

    // Who no longer acts is no longer reached: there is no reason left to keep the data.
    private Seat unreachable() {
        return with(Contact.UNKNOWN, language);
    }
}
