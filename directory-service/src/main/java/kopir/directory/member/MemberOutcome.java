package kopir.directory.member;

import kopir.platform.delivery.Stored;

/** How a command about a member ended. */
public sealed interface MemberOutcome permits MemberOutcome.Done, Refusal {

    /** @param member as it is now, also where an earlier try of the same command made it so */
    record Done(Stored<Member> member) implements MemberOutcome {}
}
