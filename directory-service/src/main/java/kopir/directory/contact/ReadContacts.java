package kopir.directory.contact;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.contracts.MemberKind;
import kopir.directory.contact.ContactRead.As;
import kopir.directory.contact.mongo.ContactReads;
import kopir.directory.grant.Grant;
import kopir.directory.limit.Limits;
import kopir.directory.member.Member;
import kopir.directory.member.mongo.Members;
import kopir.directory.policy.Audience;
import kopir.directory.reading.Sight;
import kopir.directory.seat.Contact;
import kopir.directory.seat.Holding;
import kopir.directory.seat.Seat;
import kopir.directory.seat.mongo.SeatDocuments;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads the contacts of a member for itself, for coordinators, and for a member to which they are open. */
public final class ReadContacts {
    private final Members members;
    private final SeatDocuments seats;
    private final Sight sight;
    private final ContactReads reads;
    private final Limits limits;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public ReadContacts(
            Members members,
            SeatDocuments seats,
            Sight sight,
            ContactReads reads,
            Limits limits,
            Supplier<UUID> ids,
            Clock clock) {
        this.members = members;
        this.seats = seats;
        this.sight = sight;
        this.reads = reads;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** People to be reached, as an audience may see them. */
    public record People(Audience audience, List<Seat> seats) {}

    /** Empty for whoever may not read them: the same as for a member that does not exist. */
    public Mono<Optional<People>> of(MemberKind kind, UUID member, Caller caller) {
        limits.contacts(caller.person());
        return members.find(member)
                .map(Stored::state)
                .filter(found -> found.kind() == kind)
                .flatMap(found -> right(found, caller))
                .flatMap(right -> right.isPresent()
                        ? read(member, right.get()).map(Optional::of)
                        : Mono.just(Optional.<People>empty()))
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<ContactRead>> right(Member member, Caller caller) {
        if (caller.actsFor(member.id())) {
            return Mono.just(Optional.of(record(member.id(), As.OWNER, caller, member.id(), null)));
        }
        if (caller.isCoordinator()) {
            return Mono.just(Optional.of(record(member.id(), As.COORDINATOR, caller, null, null)));
        }
        return sight.introduction(member, caller)
                .map(grant -> grant.map(open -> introduced(member.id(), open, caller)));
    }

    private ContactRead introduced(UUID member, Grant open, Caller caller) {
        UUID reader = open.requester().equals(member) ? open.candidate() : open.requester();
        return record(member, As.INTRODUCED, caller, reader, open.introduction());
    }

    private ContactRead record(
            UUID member, As as, Caller caller, @Nullable UUID readerMember, @Nullable UUID introduction) {
        return new ContactRead(ids.get(), clock.instant(), member, as, caller.person(), readerMember, introduction);
    }

    // Recorded first: nobody reads contacts without a trace, not even where the answer gets lost afterwards.
    private Mono<People> read(UUID member, ContactRead right) {
        Audience audience = switch (right.as()) {
            case OWNER -> Audience.OWNER;
            case COORDINATOR -> Audience.COORDINATOR;
            case INTRODUCED -> Audience.INTRODUCED;
        };
        return reads.add(right)
                .thenMany(seats.ofMember(member))
                .map(Stored::state)
                .filter(seat -> isReachable(seat, audience))
                .collectList()
                .map(found -> new People(audience, found));
    }

    /** Who was invited but never came is known to those who invited them, and to nobody else. */
    private static boolean isReachable(Seat seat, Audience audience) {
        return !seat.contact().equals(Contact.UNKNOWN)
                && switch (seat.holding()) {
                    case Holding.Held _ -> true;
                    case Holding.Invited _ -> audience != Audience.INTRODUCED;
                    case Holding.Revoked _ -> false;
                };
    }
}
