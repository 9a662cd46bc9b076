package kopir.matching.introduction.kafka;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import kopir.contracts.GrantEvent;
import kopir.contracts.GrantEvent.Grant;
import kopir.contracts.Side;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.introduction.Introduction;
import kopir.matching.introduction.Introduction.Change;
import kopir.matching.introduction.mongo.Introductions;
import kopir.platform.delivery.EventHandler;
import kopir.platform.delivery.Received;
import kopir.platform.delivery.Stored;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Contacts opened, refused, closed. Only an opened grant makes an introduction connected. Repeated and reordered events
 * need no version here: a grant ends for good, and a step that is not legal any more is not taken.
 */
public final class GrantEvents implements EventHandler {
    private final Introductions introductions;
    private final Function<Introduction, Mono<Void>> afterwards;
    private final Clock clock;

    /** @param afterwards clears up and moves on to the next card, if the introduction has ended */
    public GrantEvents(Introductions introductions, Function<Introduction, Mono<Void>> afterwards, Clock clock) {
        this.introductions = introductions;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    @Override
    public Mono<Handled> handle(Received received) {
        return received.event() instanceof GrantEvent news ? take(news) : Mono.just(Handled.IGNORED);
    }

    private Mono<Handled> take(GrantEvent news) {
        UUID id = news.grant().introduction();
        return introductions.change(id, stored -> step(stored.state(), news)).flatMap(decided -> switch (decided) {
            case Decision.Made<Stored<Introduction>>(Stored<Introduction> after) ->
                afterwards.apply(after.state()).thenReturn(Handled.APPLIED);
            case Decision.Refused<Stored<Introduction>>(Refusal.SomeoneWasFirst _) ->
                Mono.error(new IllegalStateException("others keep changing this introduction"));
            case Decision.Refused<Stored<Introduction>> _ -> Mono.just(Handled.REPEATED);
        });
    }

    private Decision<? extends Change<?>> step(Introduction introduction, GrantEvent news) {
        Instant now = clock.instant();
        return switch (introduction) {
            case Introduction.Opening opening ->
                switch (news) {
                    case GrantEvent.Opened _ -> Decision.made(opening.opened(now));
                    case GrantEvent.Refused _, GrantEvent.Closed _ ->
                        Decision.made(opening.revoke(closedBy(introduction, news.grant()), now));
                };
            case Introduction.Connected connected ->
                switch (news) {
                    case GrantEvent.Closed _ ->
                        Decision.made(connected.revoke(closedBy(introduction, news.grant()), now));
                    case GrantEvent.Opened _, GrantEvent.Refused _ -> Decision.refused(new Refusal.AlreadyAnswered());
                };
            case Introduction.OfferedToCandidate _,
                    Introduction.Concluded _,
                    Introduction.Declined _,
                    Introduction.Expired _,
                    Introduction.Revoked _ -> Decision.refused(new Refusal.AlreadyAnswered());
        };
    }

    private static @Nullable Side closedBy(Introduction introduction, Grant grant) {
        if (grant.closedBy() == null) {
            return null;
        }
        return grant.closedBy().equals(introduction.parties().requester()) ? Side.REQUESTER : Side.CANDIDATE;
    }
}
