package kopir.directory.contact;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.contracts.MembershipStatus;
import kopir.directory.contact.mongo.AddressReads;
import kopir.directory.limit.Limits;
import kopir.directory.member.mongo.Members;
import kopir.directory.seat.Holding;
import kopir.directory.seat.InvitationSecret;
import kopir.directory.seat.Seat;
import kopir.directory.seat.mongo.SeatDocuments;
import kopir.platform.delivery.Stored;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the notification-service how to reach people, at the moment it writes to them. */
public final class GiveAddresses {
    private final SeatDocuments seats;
    private final Members members;
    private final AddressReads reads;
    private final InvitationSecret secrets;
    private final Limits limits;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public GiveAddresses(
            SeatDocuments seats,
            Members members,
            AddressReads reads,
            InvitationSecret secrets,
            Limits limits,
            Supplier<UUID> ids,
            Clock clock) {
        this.seats = seats;
        this.members = members;
        this.reads = reads;
        this.secrets = secrets;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param secret of an invitation that nobody accepted yet; null for a seat that is held */
    public record Reachable(Seat seat, @Nullable String secret) {}

    /** Those of the seats that may be written to; the others are left out without a word. Recorded before they are told. */
    public Mono<List<Reachable>> of(List<UUID> asked, String client) {
        limits.addresses(client, asked.size());
        return reads.add(ids.get(), client, clock.instant(), asked)
                .thenMany(Flux.fromIterable(asked).distinct())
                .concatMap(seats::find)
                .map(Stored::state)
                .filter(seat -> seat.contact().email() != null)
                .filterWhen(this::mayBeWrittenTo)
                .concatMap(seat -> Mono.justOrEmpty(reachable(seat)))
                .collectList();
    }

    private Mono<Boolean> mayBeWrittenTo(Seat seat) {
        UUID member = seat.member();
        return member == null
                ? Mono.just(true)
                : members.find(member)
                        .map(found -> found.state().membership().status() != MembershipStatus.LEFT)
                        .defaultIfEmpty(false);
    }

    private @Nullable Reachable reachable(Seat seat) {
        return switch (seat.holding()) {
            case Holding.Invited _ -> new Reachable(seat, secrets.of(seat.id()));
            case Holding.Held _ -> new Reachable(seat, null);
            case Holding.Revoked _ -> null;
        };
    }
}
