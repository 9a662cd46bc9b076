package kopir.directory.member;

import java.util.List;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.MembershipStatus;

/** A "no" about a member, with what the asker needs to know to do better. */
public sealed interface Refusal extends Decision, MemberOutcome {

    /** Nothing here, or nothing for this caller. */
    record Absent() implements Refusal {}

    /** Changed since the version the caller read. */
    record Stale() implements Refusal {}

    /** From this state there is no such step. */
    record NoSuchStep(MembershipStatus state) implements Refusal {}

    /** @param missing the fields without which nobody can decide or introduce */
    record Incomplete(List<String> missing) implements Refusal {}

    /** Evidence above what is known is given by coordinators. @param known what stands there now */
    record EvidenceNotYours(String field, EvidenceLevel known) implements Refusal {}

    /** The member does not claim this capability. */
    record NotOffered(List<String> offered) implements Refusal {}

    /** The key came with another body. */
    record KeyReused() implements Refusal {}

    /** Another member has this external id. */
    record ExternalIdTaken() implements Refusal {}

    /** The caller already acts for a member. */
    record AlreadyMember() implements Refusal {}

    /** A member with this id was erased; erasure is for good. */
    record Erased() implements Refusal {}
}
