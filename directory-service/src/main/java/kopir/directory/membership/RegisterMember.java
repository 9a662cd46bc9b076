package kopir.directory.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kopir.contracts.MemberKind;
import kopir.contracts.Role;
import kopir.directory.member.Member;
import kopir.directory.member.MemberOutcome;
import kopir.directory.member.Membership;
import kopir.directory.member.Refusal;
import kopir.directory.member.Unfinished;
import kopir.directory.member.WantedProfile;
import kopir.directory.member.mongo.Members;
import kopir.directory.membership.mongo.Erasures;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A new member, as a draft: entered by a coordinator, or registered by a person who acts for none yet and becomes its
 * focal point.
 *
 * <p>The person's seat is another document. The member's says that it is missing until it is there: if the process dies
 * after the first write, a repetition of the request or the sweep makes it, with the same id.
 */
public final class RegisterMember {
    private final Members members;
    private final Erasures erasures;
    private final FinishCommands finish;
    private final Clock clock;

    public RegisterMember(Members members, Erasures erasures, FinishCommands finish, Clock clock) {
        this.members = members;
        this.erasures = erasures;
        this.finish = finish;
        this.clock = clock;
    }

    /**
     * @param id made of the idempotency key or of the external id, so that a repetition finds the first
     * @param fingerprint of the request
     * @param language in which the person who registers reads
     */
    public record Registration(
            UUID id,
            MemberKind kind,
            @Nullable String externalId,
            WantedProfile wanted,
            String fingerprint,
            String language) {}

    public Mono<MemberOutcome> register(Caller caller, Registration registration) {
        return erasures.contains(registration.id())
                .flatMap(erased -> erased
                        ? Mono.<MemberOutcome>just(new Refusal.Erased())
                        : members.find(registration.id())
                                .flatMap(first -> repeated(first, registration))
                                .switchIfEmpty(Mono.defer(() -> create(caller, registration))));
    }

    private Mono<MemberOutcome> create(Caller caller, Registration registration) {
        boolean forOthers = caller.isCoordinator();
        if (!forOthers && caller.seats().stream().anyMatch(seat -> seat.role() == Role.MEMBER)) {
            return Mono.just(new Refusal.AlreadyMember());
        }
        Optional<Refusal> refused = registration.wanted().refusedTo(forOthers, null);
        if (refused.isPresent()) {
            return Mono.just(refused.get());
        }
        Member member = new Member(
                registration.id(),
                registration.kind(),
                registration.externalId(),
                registration.wanted().resolve(null, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                new Membership.Draft(),
                registration.fingerprint(),
                null,
                forOthers ? null : new Unfinished.SeatForRegistrant(caller.person(), registration.language()));
        return members.insert(member).flatMap(written -> switch (written) {
            case DONE -> finished(new Stored<>(member.id().toString(), 1, member));
            case SOMEONE_WAS_FIRST ->
                members.find(member.id())
                        .flatMap(first -> repeated(first, registration))
                        .defaultIfEmpty(new Refusal.Erased());
        });
    }

    private Mono<MemberOutcome> repeated(Stored<Member> first, Registration registration) {
        if (first.state().createdFrom().equals(registration.fingerprint())) {
            return finished(first);
        }
        return Mono.just(registration.externalId() == null ? new Refusal.KeyReused() : new Refusal.ExternalIdTaken());
    }

    private Mono<MemberOutcome> finished(Stored<Member> member) {
        return finish.finish(member).map(MemberOutcome.Done::new);
    }
}
