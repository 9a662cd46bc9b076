package kopir.directory.reading;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Role;
import kopir.contracts.Visibility;
import kopir.directory.grant.Grant;
import kopir.directory.grant.mongo.Grants;
import kopir.directory.member.Member;
import kopir.directory.member.mongo.Members;
import kopir.directory.policy.Audience;
import kopir.platform.http.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** As whom a caller looks at a member. No audience means that for them the member is not there. */
public final class Sight {
    private final Members members;
    private final Grants grants;

    public Sight(Members members, Grants grants) {
        this.members = members;
        this.grants = grants;
    }

    /**
     * As whom a caller goes through the directory: verified members as the network, members not verified yet as anybody,
     * so that a newcomer can look around. Nobody else has business here.
     */
    public Mono<Optional<Audience>> ofDirectory(Caller caller) {
        if (caller.isCoordinator()) {
            return Mono.just(Optional.of(Audience.COORDINATOR));
        }
        return ownMembers(caller)
                .flatMap(members::find)
                .map(found -> audience(found.state().membership().status()))
                .flatMap(Mono::justOrEmpty)
                .collectList()
                .map(audiences -> audiences.stream().max(Audience::compareTo));
    }

    private static Optional<Audience> audience(MembershipStatus own) {
        return switch (own) {
            case VERIFIED -> Optional.of(Audience.NETWORK);
            case DRAFT, SUBMITTED, RETURNED -> Optional.of(Audience.ANYBODY);
            case SUSPENDED, REJECTED, LEFT -> Optional.empty();
        };
    }

    /** As whom a caller looks at one member. */
    public Mono<Optional<Audience>> of(Member member, Caller caller) {
        if (caller.actsFor(member.id())) {
            return Mono.just(Optional.of(Audience.OWNER));
        }
        if (caller.isCoordinator()) {
            return Mono.just(Optional.of(Audience.COORDINATOR));
        }
        return introduction(member, caller)
                .flatMap(introduced -> introduced.isPresent()
                        ? Mono.just(Optional.of(Audience.INTRODUCED))
                        : ofDirectory(caller).map(audience -> audience.filter(_ -> isListed(member))));
    }

    private static boolean isListed(Member member) {
        return member.isVerified() && member.profile().visibility() == Visibility.LISTED;
    }

    /**
     * The introduction for which the member's contacts are open to the caller. Both memberships are looked at here as
     * well, so that a suspension counts from its own write on, before the grants are closed.
     */
    public Mono<Optional<Grant>> introduction(Member member, Caller caller) {
        return member.isVerified()
                ? ownMembers(caller)
                        .filterWhen(this::isVerified)
                        .concatMap(own -> grants.openBetween(own, member.id()))
                        .next()
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
    }

    private Mono<Boolean> isVerified(UUID member) {
        return members.find(member).map(found -> found.state().isVerified()).defaultIfEmpty(false);
    }

    private static Flux<UUID> ownMembers(Caller caller) {
        return Flux.fromStream(caller.seats().stream()
                .filter(seat -> seat.role() == Role.MEMBER)
                .map(Caller.HeldSeat::member)
                .filter(Objects::nonNull)
                .distinct());
    }
}
