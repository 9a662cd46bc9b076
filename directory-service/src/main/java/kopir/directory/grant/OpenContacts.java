package kopir.directory.grant;

import java.time.Clock;
import java.util.UUID;
import kopir.contracts.GrantEvent.Reason;
import kopir.contracts.IntroductionEvent.Introduction;
import kopir.directory.grant.mongo.Grants;
import kopir.platform.delivery.EventHandler.Handled;
import kopir.platform.delivery.Stored;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Both sides said yes: checks once more, and opens the contacts or refuses. Either way it is decided once. */
public final class OpenContacts {
    private final Grants grants;
    private final LastCheck check;
    private final CloseContacts close;
    private final Clock clock;

    public OpenContacts(Grants grants, LastCheck check, CloseContacts close, Clock clock) {
        this.grants = grants;
        this.check = check;
        this.close = close;
        this.clock = clock;
    }

    /** Safe to repeat: a grant that exists, in whatever state, is not decided again. */
    public Mono<Handled> agreed(Introduction introduction) {
        return grants.find(introduction.id())
                .flatMap(known -> lookAgain(known).thenReturn(Handled.REPEATED))
                .switchIfEmpty(Mono.defer(() -> decide(introduction)));
    }

    private Mono<Handled> decide(Introduction introduction) {
        return check.objection(introduction.requester(), introduction.candidate())
                .map(objection -> objection
                        .<Access>map(reason -> new Access.Refused(reason, clock.instant()))
                        .orElseGet(() -> new Access.Open(clock.instant())))
                .map(access -> new Grant(introduction.id(), introduction.requester(), introduction.candidate(), access))
                .flatMap(this::write);
    }

    private Mono<Handled> write(Grant grant) {
        return grants.insert(grant).flatMap(written -> switch (written) {
            case DONE ->
                lookAgain(new Stored<>(grant.introduction().toString(), 1, grant))
                        .thenReturn(Handled.APPLIED);
            case SOMEONE_WAS_FIRST -> Mono.just(Handled.REPEATED);
        });
    }

    // A suspension writes the member first and then closes the grants it finds. One that came between our check and our
    // write did not find this grant, so we look at the members once more. If the process dies before that, the event is
    // delivered again and comes by here.
    private Mono<Void> lookAgain(Stored<Grant> known) {
        Grant grant = known.state();
        return grant.access() instanceof Access.Open
                ? check.end(grant.requester(), grant.candidate())
                        .flatMap(end -> end.map(reason -> close.close(grant.introduction(), reason, null))
                                .orElseGet(Mono::empty))
                : Mono.empty();
    }

    /** An introduction was taken back: what is open is closed, and what was not open yet will not be. */
    public Mono<Handled> revoked(Introduction introduction) {
        return grants.find(introduction.id())
                .flatMap(known -> closeRevoked(known, introduction))
                .switchIfEmpty(Mono.defer(() -> remember(introduction)));
    }

    private Mono<Handled> closeRevoked(Stored<Grant> known, Introduction introduction) {
        return known.state().access() instanceof Access.Open
                ? close.close(introduction.id(), Reason.REVOKED, endedBy(introduction))
                        .thenReturn(Handled.APPLIED)
                : Mono.just(Handled.REPEATED);
    }

    private Mono<Handled> remember(Introduction introduction) {
        Grant ended = new Grant(
                introduction.id(),
                introduction.requester(),
                introduction.candidate(),
                new Access.Closed(Reason.REVOKED, endedBy(introduction), clock.instant()));
        return grants.insertEnded(ended).flatMap(written -> switch (written) {
            case DONE -> Mono.just(Handled.APPLIED);
            // The agreement was handled in between: now there is something to close.
            case SOMEONE_WAS_FIRST -> revoked(introduction);
        });
    }

    private static @Nullable UUID endedBy(Introduction introduction) {
        return switch (introduction.endedBy()) {
            case REQUESTER -> introduction.requester();
            case CANDIDATE -> introduction.candidate();
            case null -> null;
        };
    }
}
