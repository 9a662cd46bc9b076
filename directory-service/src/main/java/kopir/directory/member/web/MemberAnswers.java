package kopir.directory.member.web;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import kopir.contracts.MemberKind;
import kopir.directory.member.Member;
import kopir.directory.member.MemberOutcome;
import kopir.directory.member.Refusal;
import kopir.directory.policy.Audience;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import kopir.platform.http.ETag;
import kopir.platform.http.IdempotencyKey;
import kopir.platform.http.Problem;
import kopir.platform.json.KebabCaseEnums;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers to commands about members: the member as its commander sees it, or the problem behind the refusal. */
public final class MemberAnswers {
    private MemberAnswers() {}

    public static ResponseEntity<MemberView> ok(MemberOutcome outcome, Caller caller) {
        Stored<Member> member = done(outcome);
        return ResponseEntity.ok().eTag(ETag.of(member.version())).body(view(member, caller));
    }

    public static ResponseEntity<MemberView> created(MemberOutcome outcome, Caller caller) {
        Stored<Member> member = done(outcome);
        return ResponseEntity.created(path(member.state().kind(), member.state().id()))
                .eTag(ETag.of(member.version()))
                .body(view(member, caller));
    }

    /** @throws Problem where the outcome is a refusal */
    public static Stored<Member> done(MemberOutcome outcome) {
        return switch (outcome) {
            case MemberOutcome.Done done -> done.member();
            case Refusal refusal -> throw problem(refusal);
        };
    }

    private static URI path(MemberKind kind, UUID id) {
        return URI.create((kind == MemberKind.EXPERT ? KindPath.EXPERTS : KindPath.ORGANISATIONS) + "/" + id);
    }

    // Commands are for coordinators and the member itself; who just registered does not hold the seat in this request.
    private static MemberView view(Stored<Member> member, Caller caller) {
        return MemberView.of(member, caller.isCoordinator() ? Audience.COORDINATOR : Audience.OWNER);
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Absent _ -> Problem.notFound();
            case Refusal.Stale _ -> Problem.stale();
            case Refusal.KeyReused _ -> IdempotencyKey.otherBody();
            case Refusal.NoSuchStep no ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "no-such-step",
                        "This cannot be done with a membership that stands where this one does.",
                        Map.of("membership", KebabCaseEnums.code(no.state())));
            case Refusal.Incomplete incomplete ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "incomplete",
                        "Something is still missing in this profile.",
                        Map.of("field", incomplete.missing().getFirst(), "missing", incomplete.missing()));
            case Refusal.EvidenceNotYours evidence ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "evidence-by-coordinators",
                        "Coordinators say how well a capability is known to be true.",
                        Map.of("field", evidence.field(), "accepted", KebabCaseEnums.code(evidence.known())));
            case Refusal.NotOffered not ->
                Problem.invalid("capability", "This member does not offer this capability.", not.offered());
            case Refusal.ExternalIdTaken _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "external-id-taken",
                        "Another member has this external id.",
                        Map.of("field", "externalId", "accepted", "an id no other member has"));
            case Refusal.AlreadyMember _ ->
                Problem.of(HttpStatus.CONFLICT, "already-member", "You already act for a member of the network.");
            case Refusal.Erased _ ->
                Problem.of(HttpStatus.CONFLICT, "erased", "This member was erased. Please start anew.");
        };
    }
}
