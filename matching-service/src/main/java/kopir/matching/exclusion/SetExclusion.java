package kopir.matching.exclusion;

import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.exclusion.mongo.Exclusions;
import kopir.platform.delivery.Stored;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Somebody says that two members must not be introduced, or takes it back. It counts at once. */
public final class SetExclusion {
    private final Exclusions exclusions;
    private final BiFunction<UUID, UUID, Mono<Void>> keepApart;
    private final Runnable rematch;

    /**
     * @param keepApart takes back an introduction of the two that is under way; must not fail
     * @param rematch asks for all standing requests to be matched, soon and in the background
     */
    public SetExclusion(Exclusions exclusions, BiFunction<UUID, UUID, Mono<Void>> keepApart, Runnable rematch) {
        this.exclusions = exclusions;
        this.keepApart = keepApart;
        this.rematch = rematch;
    }

    /**
     * Safe to repeat: the same id and fingerprint give the declaration that exists. Whether the other member exists is not
     * told, so that ids cannot be tried out.
     */
    public Mono<Decision<Stored<Exclusion>>> declare(Exclusion.Terms terms) {
        Exclusion.InForce declared = new Exclusion.InForce(terms);
        return exclusions
                .insert(declared)
                .flatMap(written -> switch (written) {
                    case DONE ->
                        Mono.just(Decision.<Stored<Exclusion>>made(
                                new Stored<>(terms.id().toString(), 1, declared)));
                    case SOMEONE_WAS_FIRST -> existing(terms);
                })
                .flatMap(decided -> isInForce(decided) ? atOnce(terms).thenReturn(decided) : Mono.just(decided));
    }

    /** One that was declared, lifted, and is now sent again keeps nobody apart any more. */
    private static boolean isInForce(Decision<Stored<Exclusion>> decided) {
        return decided instanceof Decision.Made<Stored<Exclusion>>(Stored<Exclusion> stored)
                && stored.state() instanceof Exclusion.InForce;
    }

    private Mono<Void> atOnce(Exclusion.Terms terms) {
        return keepApart.apply(terms.first(), terms.second()).doOnSuccess(_ -> rematch.run());
    }

    private Mono<Decision<Stored<Exclusion>>> existing(Exclusion.Terms terms) {
        return exclusions
                .find(terms.id())
                .map(stored -> isSame(stored.state().terms(), terms)
                        ? Decision.made(stored)
                        : Decision.<Stored<Exclusion>>refused(new Refusal.KeyReused()))
                .defaultIfEmpty(Decision.refused(new Refusal.NotFound()));
    }

    /** Somebody who acts for several members may send the same body for another one of them. */
    private static boolean isSame(Exclusion.Terms one, Exclusion.Terms other) {
        return one.fingerprint().equals(other.fingerprint()) && Objects.equals(one.declaredBy(), other.declaredBy());
    }

    /**
     * Safe to repeat.
     *
     * @param member whose declaration it must be; null for coordinators, who may lift any
     */
    public Mono<Decision<Boolean>> lift(UUID id, @Nullable UUID member) {
        return exclusions
                .find(id)
                .filter(stored ->
                        member == null || member.equals(stored.state().terms().declaredBy()))
                .flatMap(this::lift)
                .defaultIfEmpty(Decision.refused(new Refusal.NotFound()));
    }

    private Mono<Decision<Boolean>> lift(Stored<Exclusion> stored) {
        return switch (stored.state()) {
            case Exclusion.Lifted _ -> Mono.just(Decision.made(true));
            case Exclusion.InForce inForce ->
                exclusions
                        .update(stored, inForce.lift())
                        // Nothing but lifting changes a declaration, so whoever was first has done the same.
                        .map(_ -> Decision.made(true))
                        .doOnNext(_ -> rematch.run());
        };
    }
}
