package kopir.directory.me;

import java.util.List;
import java.util.UUID;
import kopir.contracts.Role;
import kopir.directory.contact.ContactRead;
import kopir.directory.contact.mongo.ContactReads;
import kopir.directory.grant.Grant;
import kopir.directory.grant.mongo.Grants;
import kopir.directory.member.Member;
import kopir.directory.member.mongo.Members;
import kopir.directory.seat.Seat;
import kopir.directory.seat.mongo.SeatDocuments;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the directory holds about a person and the members they act for. */
public final class OwnRecord {
    private final SeatDocuments seats;
    private final Members members;
    private final Grants grants;
    private final ContactReads reads;

    public OwnRecord(SeatDocuments seats, Members members, Grants grants, ContactReads reads) {
        this.seats = seats;
        this.members = members;
        this.grants = grants;
        this.reads = reads;
    }

    /** The seats a person holds, with their contact. */
    public Mono<List<Seat>> seats(Caller caller) {
        return seats.held(caller.person()).map(Stored::state).collectList();
    }

    /** The members a person acts for; the one they name, where they name one. */
    public Mono<List<Stored<Member>>> members(Caller caller) {
        return ownMembers(caller).concatMap(members::find).collectList();
    }

    public Mono<List<Grant>> grants(Caller caller) {
        return ownMembers(caller).concatMap(grants::of).map(Stored::state).collectList();
    }

    /** Who read their members' contacts. */
    public Mono<List<ContactRead>> contactReads(Caller caller) {
        return ownMembers(caller).concatMap(reads::of).collectList();
    }

    private static Flux<UUID> ownMembers(Caller caller) {
        UUID named = caller.actingFor();
        return Flux.fromIterable(caller.seats())
                .filter(seat -> seat.role() == Role.MEMBER)
                .mapNotNull(Caller.HeldSeat::member)
                .filter(member -> named == null || named.equals(member))
                .distinct();
    }
}
