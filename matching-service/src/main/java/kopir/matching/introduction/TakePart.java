package kopir.matching.introduction;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kopir.contracts.IntroductionEvent.Outcome;
import kopir.contracts.Side;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.introduction.Introduction.Change;
import kopir.matching.introduction.Introduction.Connected;
import kopir.matching.introduction.Introduction.OfferedToCandidate;
import kopir.matching.introduction.Introduction.Opening;
import kopir.matching.introduction.mongo.Introductions;
import kopir.matching.member.Network;
import kopir.platform.delivery.Stored;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What the two sides do with an introduction: the candidate answers, either takes it back, both say how it went. Each step
 * is safe to repeat. For everybody else it does not exist.
 */
public final class TakePart {
    private final Introductions introductions;
    private final Network network;
    private final Function<Introduction, Mono<Void>> afterwards;
    private final Clock clock;

    /** @param afterwards clears up and moves on to the next card, if the introduction has ended; must not fail */
    public TakePart(
            Introductions introductions, Network network, Function<Introduction, Mono<Void>> afterwards, Clock clock) {
        this.introductions = introductions;
        this.network = network;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** @param reason of a no; stays with the coordinators */
    public Mono<Decision<Stored<Introduction>>> answer(UUID id, UUID member, boolean yes, @Nullable String reason) {
        return step(
                id,
                introduction -> isSide(introduction, member, Side.CANDIDATE)
                        ? answered(introduction, yes, reason)
                        : Decision.refused(new Refusal.NotFound()));
    }

    private Decision<? extends Change<?>> answered(Introduction introduction, boolean yes, @Nullable String reason) {
        Instant now = clock.instant();
        return switch (introduction) {
            // Silence has become a no, even if the sweep has not said so yet.
            case OfferedToCandidate offered when offered.isOverdue(now) -> Decision.made(offered.expire(now));
            case OfferedToCandidate offered when yes -> accepted(offered, now);
            case OfferedToCandidate offered -> Decision.made(offered.decline(reason, now));
            case Opening opening when yes -> Decision.made(Change.none(opening));
            case Connected connected when yes -> Decision.made(Change.none(connected));
            case Introduction.Declined declined when !yes -> Decision.made(Change.none(declined));
            case Opening _, Connected _, Introduction.Declined _ -> Decision.refused(new Refusal.AlreadyAnswered());
            case Introduction.Concluded _, Introduction.Expired _, Introduction.Revoked _ ->
                Decision.refused(notNow(introduction));
        };
    }

    /** The directory checks everything once more; here only what this instance can see already. */
    private Decision<? extends Change<?>> accepted(OfferedToCandidate offered, Instant now) {
        return network.candidates().findVerified(offered.parties().candidate()).isPresent()
                ? Decision.made(offered.accept(now))
                : Decision.refused(new Refusal.RequesterNotVerified());
    }

    /** By one of the two sides. */
    public Mono<Decision<Stored<Introduction>>> revoke(UUID id, UUID member) {
        return step(
                id,
                introduction -> sideOf(introduction, member)
                        .<Decision<? extends Change<?>>>map(side -> revoked(introduction, side))
                        .orElseGet(() -> Decision.refused(new Refusal.NotFound())));
    }

    /** By a coordinator, or because a rule stands against it by now. */
    public Mono<Decision<Stored<Introduction>>> revoke(UUID id) {
        return step(id, introduction -> revoked(introduction, null));
    }

    private Decision<? extends Change<?>> revoked(Introduction introduction, @Nullable Side by) {
        Instant now = clock.instant();
        return switch (introduction) {
            case OfferedToCandidate offered -> Decision.made(offered.revoke(by, now));
            case Opening opening -> Decision.made(opening.revoke(by, now));
            case Connected connected -> Decision.made(connected.revoke(by, now));
            case Introduction.Revoked revoked -> Decision.made(Change.none(revoked));
            case Introduction.Concluded _, Introduction.Declined _, Introduction.Expired _ ->
                Decision.refused(notNow(introduction));
        };
    }

    /** How it went, from one of the two sides. */
    public Mono<Decision<Stored<Introduction>>> report(UUID id, UUID member, Outcome outcome) {
        return step(
                id,
                introduction -> sideOf(introduction, member)
                        .<Decision<? extends Change<?>>>map(side -> reported(introduction, side, outcome))
                        .orElseGet(() -> Decision.refused(new Refusal.NotFound())));
    }

    private Decision<? extends Change<?>> reported(Introduction introduction, Side side, Outcome outcome) {
        return switch (introduction) {
            case Connected connected -> connected.report(side, outcome, clock.instant());
            case Introduction.Concluded concluded ->
                Codes.outcome(concluded, side) == outcome
                        ? Decision.made(Change.none(concluded))
                        : Decision.refused(new Refusal.AlreadyAnswered());
            case OfferedToCandidate _,
                    Opening _,
                    Introduction.Declined _,
                    Introduction.Expired _,
                    Introduction.Revoked _ -> Decision.refused(notNow(introduction));
        };
    }

    private Mono<Decision<Stored<Introduction>>> step(
            UUID id, Function<Introduction, Decision<? extends Change<?>>> decide) {
        return introductions.change(id, stored -> decide.apply(stored.state())).flatMap(this::goOn);
    }

    private Mono<Decision<Stored<Introduction>>> goOn(Decision<Stored<Introduction>> decided) {
        return decided instanceof Decision.Made<Stored<Introduction>>(Stored<Introduction> stored)
                ? afterwards.apply(stored.state()).thenReturn(decided)
                : Mono.just(decided);
    }

    private static boolean isSide(Introduction introduction, UUID member, Side side) {
        return introduction.parties().member(side).equals(member);
    }

    private static Optional<Side> sideOf(Introduction introduction, UUID member) {
        for (Side side : Side.values()) {
            if (isSide(introduction, member, side)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    private static Refusal notNow(Introduction introduction) {
        return new Refusal.NotInThisState(Codes.status(introduction)
                .name()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-'));
    }
}
