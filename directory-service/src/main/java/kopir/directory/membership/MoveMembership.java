package kopir.directory.membership;

import java.time.Clock;
import java.util.UUID;
import kopir.contracts.MemberKind;
import kopir.directory.member.Decision;
import kopir.directory.member.Member;
import kopir.directory.member.Member.LastStep;
import kopir.directory.member.MemberOutcome;
import kopir.directory.member.Refusal;
import kopir.directory.member.Step;
import kopir.directory.member.mongo.Members;
import kopir.platform.http.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Takes a membership a step further, and closes contacts where the step ends them. */
public final class MoveMembership {
    private final Members members;
    private final FinishCommands finish;
    private final Clock clock;

    public MoveMembership(Members members, FinishCommands finish, Clock clock) {
        this.members = members;
        this.finish = finish;
        this.clock = clock;
    }

    /**
     * @param key what the step was sent with, or null: the last step's key again is the same answer again, and with
     *     another body a refusal
     */
    public Mono<MemberOutcome> move(MemberKind kind, UUID id, Step step, @Nullable LastStep key, Caller caller) {
        return members.change(id, stored -> decide(stored.state(), kind, step, key, caller))
                .flatMap(outcome -> switch (outcome) {
                    // If the process dies here the member is suspended or gone for everybody who asks, and the sweep
                    // closes the grants.
                    case MemberOutcome.Done done -> finish.finish(done.member()).map(MemberOutcome.Done::new);
                    case Refusal refusal -> Mono.just(refusal);
                });
    }

    private Decision decide(Member member, MemberKind kind, Step step, @Nullable LastStep key, Caller caller) {
        if (!member.mayBeChangedBy(caller, kind)) {
            return new Refusal.Absent();
        }
        LastStep last = member.lastStep();
        if (key != null && last != null && key.key().equals(last.key())) {
            return key.equals(last) ? new Decision.Change(member) : new Refusal.KeyReused();
        }
        return member.step(step, key, clock.instant());
    }
}
