package kopir.notification.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kopir.contracts.AcknowledgementEvent.ErasureCarriedOut;
import kopir.platform.delivery.Aggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries out a member's erasure here. First everything goes, then it is said: a process that dies in between is told of
 * the erasure again and finds less to do.
 */
public final class Erasure {
    private static final String SERVICE = "notification";

    private final List<Forgets> holders;
    private final Aggregates<CarriedOut> carriedOut;
    private final Clock clock;

    /** @param carriedOut one per erased member, by its id */
    public Erasure(List<Forgets> holders, Aggregates<CarriedOut> carriedOut, Clock clock) {
        this.holders = List.copyOf(holders);
        this.carriedOut = carriedOut;
        this.clock = clock;
    }

    /** Something that holds data about members and can let go of one. */
    @FunctionalInterface
    public interface Forgets {
        Mono<Void> forget(UUID member);
    }

    /** That a member's erasure was carried out, and when. */
    public record CarriedOut(UUID member, Instant at) {}

    /** Safe to repeat: it is said once, under the member's id. */
    public Mono<Void> carryOut(UUID member) {
        return Flux.fromIterable(holders)
                .concatMap(holder -> holder.forget(member))
                .then(Mono.defer(() -> carriedOut.insert(
                        member.toString(),
                        new CarriedOut(member, clock.instant()),
                        List.of(new ErasureCarriedOut(SERVICE, member, 1)))))
                .then();
    }
}
