package kopir.directory.member;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.MemberKind;
import kopir.directory.member.mongo.Members;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A member, or a coordinator for it, changes its profile. To everybody else there is nothing to change. */
public final class ChangeProfile {
    private final Members members;
    private final Clock clock;

    public ChangeProfile(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** @param version the one the caller read: what somebody else changed meanwhile is not overwritten */
    public Mono<MemberOutcome> replace(MemberKind kind, UUID id, long version, WantedProfile wanted, Caller caller) {
        return members.change(id, stored -> {
            Member member = stored.state();
            if (!member.mayBeChangedBy(caller, kind)) {
                return new Refusal.Absent();
            }
            if (stored.version() != version) {
                return new Refusal.Stale();
            }
            Optional<Refusal> refused = wanted.refusedTo(caller.isCoordinator(), member.profile());
            return refused.<Decision>map(refusal -> refusal)
                    .orElseGet(() -> member.edit(wanted.resolve(member.profile(), today())));
        });
    }

    /**
     * Says that a capability is still offered today.
     *
     * @param evidence how well it is known, by coordinators; null to leave it
     */
    public Mono<MemberOutcome> confirm(
            MemberKind kind, UUID id, String capability, @Nullable EvidenceLevel evidence, Caller caller) {
        return members.change(id, stored -> confirmed(stored, kind, capability, evidence, caller));
    }

    private Decision confirmed(
            Stored<Member> stored,
            MemberKind kind,
            String capability,
            @Nullable EvidenceLevel evidence,
            Caller caller) {
        Member member = stored.state();
        if (!member.mayBeChangedBy(caller, kind)) {
            return new Refusal.Absent();
        }
        Optional<Offer> offer = member.profile().offer(capability);
        if (offer.isEmpty()) {
            return new Refusal.NotOffered(offered(member));
        }
        EvidenceLevel known = offer.get().evidence();
        EvidenceLevel next = evidence == null ? known : evidence;
        if (!caller.isCoordinator() && next != known) {
            return new Refusal.EvidenceNotYours("evidence", known);
        }
        return member.edit(member.profile().with(new Offer(capability, next, today())));
    }

    private static List<String> offered(Member member) {
        return member.profile().offers().stream().map(Offer::capability).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
