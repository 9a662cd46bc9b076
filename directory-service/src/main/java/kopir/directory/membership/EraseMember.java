package kopir.directory.membership;

import java.time.Clock;
import java.util.UUID;
import kopir.contracts.MemberKind;
import kopir.directory.member.Member;
import kopir.directory.member.MemberOutcome;
import kopir.directory.member.Refusal;
import kopir.directory.member.mongo.Members;
import kopir.directory.membership.mongo.Erasures;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import reactor.core.publisher.Mono;

/** Erases a member for good: by itself, or by a coordinator. */
public final class EraseMember {
    private final Members members;
    private final Erasures erasures;
    private final FinishCommands finish;
    private final Clock clock;

    public EraseMember(Members members, Erasures erasures, FinishCommands finish, Clock clock) {
        this.members = members;
        this.erasures = erasures;
        this.finish = finish;
        this.clock = clock;
    }

    /** @param version the one the caller read */
    public Mono<MemberOutcome> erase(MemberKind kind, UUID id, long version, Caller caller) {
        return members.find(id)
                .filter(found -> found.state().mayBeChangedBy(caller, kind))
                .flatMap(found ->
                        found.version() == version ? erase(found) : Mono.<MemberOutcome>just(new Refusal.Stale()))
                .defaultIfEmpty(new Refusal.Absent());
    }

    // The ledger decides. If the process dies anywhere after its write, the sweep carries the erasure out.
    private Mono<MemberOutcome> erase(Stored<Member> found) {
        UUID id = found.state().id();
        return erasures.decide(new Erasure(id, clock.instant(), false))
                .then(Mono.defer(() -> finish.erase(id)))
                .thenReturn(new MemberOutcome.Done(found));
    }
}
