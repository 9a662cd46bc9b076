package kopir.directory.seat;

import java.time.Clock;
import java.util.UUID;
import kopir.contracts.Role;
import kopir.directory.member.mongo.Members;
import kopir.directory.seat.mongo.SeatDocuments;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import kopir.platform.http.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Invitations: given by coordinators, and by focal points for their own member; accepted by whoever has the secret. */
public final class InvitePeople {
    private final SeatDocuments seats;
    private final Members members;
    private final InvitationSecret secrets;
    private final Clock clock;

    public InvitePeople(SeatDocuments seats, Members members, InvitationSecret secrets, Clock clock) {
        this.seats = seats;
        this.members = members;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param key makes the seat's id, so that a repetition finds the first seat */
    public Mono<SeatOutcome> invite(Caller caller, Invitation invitation, IdempotencyKey key) {
        if (!mayInvite(caller, invitation)) {
            return Mono.just(new SeatRefusal.NotYours());
        }
        Seat seat = new Seat(
                key.id(),
                invitation.role(),
                invitation.member(),
                invitation.language(),
                invitation.contact(),
                new Holding.Invited(clock.instant()),
                IdempotencyKey.fingerprint(invitation.canonical()));
        return isTaking(invitation.member())
                .flatMap(taking -> taking ? write(seat) : Mono.just(new SeatRefusal.NoSuchMember()));
    }

    private static boolean mayInvite(Caller caller, Invitation invitation) {
        UUID member = invitation.member();
        return caller.isCoordinator() || (invitation.role() == Role.MEMBER && member != null && caller.actsFor(member));
    }

    private Mono<Boolean> isTaking(@Nullable UUID member) {
        return member == null
                ? Mono.just(true)
                : members.find(member)
                        .map(found -> switch (found.state().membership().status()) {
                            case DRAFT, SUBMITTED, RETURNED, VERIFIED, SUSPENDED -> true;
                            case REJECTED, LEFT -> false;
                        })
                        .defaultIfEmpty(false);
    }

    private Mono<SeatOutcome> write(Seat seat) {
        return seats.insert(seat).flatMap(written -> switch (written) {
            case DONE -> unlessErasedMeanwhile(seat);
            case SOMEONE_WAS_FIRST -> repeated(seat);
        });
    }

    // The erasure of a member removes the seats it finds. A seat written after that look, for a member read before it,
    // would keep a person's data for nobody: so the member is looked for once more. If the process dies before that,
    // the
    // erasure's own repetition at the next start removes it.
    private Mono<SeatOutcome> unlessErasedMeanwhile(Seat seat) {
        UUID member = seat.member();
        Mono<SeatOutcome> invited =
                Mono.just(new SeatOutcome.Done(new Stored<>(seat.id().toString(), 1, seat)));
        return member == null
                ? invited
                : members.find(member)
                        .hasElement()
                        .flatMap(there -> there
                                ? invited
                                : seats.eraseOfMember(member).thenReturn(new SeatRefusal.NoSuchMember()));
    }

    private Mono<SeatOutcome> repeated(Seat seat) {
        return seats.find(seat.id())
                .<SeatOutcome>map(first -> first.state().createdFrom().equals(seat.createdFrom())
                        ? new SeatOutcome.Done(first)
                        : new SeatRefusal.KeyReused())
                .defaultIfEmpty(new SeatRefusal.Absent());
    }

    /** Binds the person to the seat. The same person again gets the same answer. */
    public Mono<SeatOutcome> accept(UUID seat, String secret, UUID person) {
        return secrets.matches(seat, secret)
                ? seats.change(seat, found -> found.take(person, clock.instant()))
                : Mono.just(new SeatRefusal.Absent());
    }

    /** Takes an invitation back, or ends the seat it led to; its holder can act no more from this write on. */
    public Mono<SeatOutcome> revoke(UUID seat, Caller caller) {
        return seats.change(
                seat, found -> mayRevoke(caller, found) ? found.revoke(clock.instant()) : new SeatRefusal.Absent());
    }

    private static boolean mayRevoke(Caller caller, Seat seat) {
        UUID member = seat.member();
        return caller.isCoordinator() || (member != null && caller.actsFor(member));
    }
}
