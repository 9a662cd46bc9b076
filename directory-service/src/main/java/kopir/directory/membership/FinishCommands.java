package kopir.directory.membership;

import java.util.UUID;
import kopir.contracts.GrantEvent;
import kopir.directory.contact.mongo.ContactReads;
import kopir.directory.grant.CloseContacts;
import kopir.directory.member.Member;
import kopir.directory.member.Unfinished;
import kopir.directory.member.mongo.Members;
import kopir.directory.membership.mongo.Erasures;
import kopir.directory.seat.SeatRegistrant;
import kopir.directory.seat.mongo.SeatDocuments;
import kopir.platform.delivery.Stored;
import reactor.core.publisher.Mono;

/**
 * The second half of commands that reach across documents. A command comes here right after the write that decided it;
 * the sweep comes here for those whose process died in between. Everything here can be done twice.
 */
public final class FinishCommands {
    private final Members members;
    private final SeatDocuments seats;
    private final SeatRegistrant registrants;
    private final CloseContacts contacts;
    private final ContactReads reads;
    private final Erasures erasures;

    public FinishCommands(
            Members members,
            SeatDocuments seats,
            SeatRegistrant registrants,
            CloseContacts contacts,
            ContactReads reads,
            Erasures erasures) {
        this.members = members;
        this.seats = seats;
        this.registrants = registrants;
        this.contacts = contacts;
        this.reads = reads;
        this.erasures = erasures;
    }

    /** Does what is left to do about a member, and returns it as it is then. */
    public Mono<Stored<Member>> finish(Stored<Member> stored) {
        Unfinished left = stored.state().unfinished();
        return left == null
                ? Mono.just(stored)
                : carryOut(stored.state().id(), left).then(Mono.defer(() -> members.finish(stored)));
    }

    private Mono<Void> carryOut(UUID member, Unfinished left) {
        return switch (left) {
            case Unfinished.SeatForRegistrant seat -> registrants.seat(member, seat.person(), seat.language());
            case Unfinished.OpenGrants open -> contacts.closeAllOf(member, open.reason());
        };
    }

    /**
     * Removes everything about a member: contacts close first, then the member goes with its tombstone, then the people's
     * data with their seats. Whoever asks in between finds less, never more.
     */
    public Mono<Void> erase(UUID member) {
        return contacts.closeAllOf(member, GrantEvent.Reason.ERASED)
                .then(Mono.defer(() -> members.erase(member)))
                .then(Mono.defer(() -> seats.eraseOfMember(member)))
                .then(Mono.defer(() -> reads.forget(member)))
                .then(Mono.defer(() -> erasures.carriedOut(member)));
    }

    /** Finishes what earlier processes left. */
    public Mono<Void> sweep() {
        return members.unfinished()
                .concatMap(this::finish)
                .thenMany(erasures.notCarriedOut())
                .concatMap(erasure -> erase(erasure.member()))
                .then();
    }

    /** Carries out all erasures ever decided once more: a restored back-up may have brought somebody back. */
    public Mono<Void> eraseAgain() {
        return erasures.all().concatMap(erasure -> erase(erasure.member())).then();
    }
}
