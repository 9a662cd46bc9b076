package kopir.directory.reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kopir.contracts.MemberKind;
import kopir.directory.limit.Limits;
import kopir.directory.limit.UnusualReading;
import kopir.directory.member.Member;
import kopir.directory.member.MemberSearch;
import kopir.directory.member.mongo.Members;
import kopir.directory.policy.Audience;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import kopir.platform.http.Problem;
import reactor.core.publisher.Mono;

/** Reads members for somebody, at a pace at which people read. */
public final class ReadMembers {
    private final Members members;
    private final Sight sight;
    private final Limits limits;
    private final UnusualReading unusual;

    public ReadMembers(Members members, Sight sight, Limits limits, UnusualReading unusual) {
        this.members = members;
        this.sight = sight;
        this.limits = limits;
        this.unusual = unusual;
    }

    /** A member as somebody sees it. */
    public record Seen(Stored<Member> member, Audience audience) {}

    /**
     * One member, or empty where there is none or none for this caller.
     *
     * @throws Problem 429 where the caller reads too much, here and below
     */
    public Mono<Optional<Seen>> one(MemberKind kind, UUID id, Caller caller) {
        limits.reading(caller.person());
        return members.find(id)
                .filter(found -> found.state().kind() == kind)
                .flatMap(found ->
                        sight.of(found.state(), caller).map(audience -> audience.map(as -> new Seen(found, as))))
                .doOnNext(seen -> seen.ifPresent(member -> note(member, caller)))
                .defaultIfEmpty(Optional.empty());
    }

    /** As whom the caller goes through the list; nobody else may. */
    public Mono<Audience> audience(Caller caller) {
        limits.reading(caller.person());
        return sight.ofDirectory(caller).map(audience -> audience.orElseThrow(Problem::forbidden));
    }

    /** A page of the list, as the audience that {@link #audience} gave. */
    public Mono<List<Seen>> page(MemberSearch search, String after, int most, Audience audience, Caller caller) {
        return members.page(search, after, most)
                .map(found -> new Seen(found, audience))
                .doOnNext(seen -> note(seen, caller))
                .collectList();
    }

    // Going through all members is a coordinator's work, and looking at oneself is nobody's concern.
    private void note(Seen seen, Caller caller) {
        if (!caller.isCoordinator() && seen.audience() != Audience.OWNER) {
            unusual.read(caller.person(), seen.member().state().id());
        }
    }
}
