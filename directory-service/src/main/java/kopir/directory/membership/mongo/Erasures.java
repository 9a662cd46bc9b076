package kopir.directory.membership.mongo;

import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import java.util.UUID;
import kopir.contracts.AcknowledgementEvent;
import kopir.directory.membership.Erasure;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.StateJson;
import kopir.platform.delivery.Stored;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The ledger of erasures: ids only, kept for ever. It makes an interrupted erasure go on, applies it again to what a
 * back-up brings back, and keeps an erased id from being used anew.
 */
public final class Erasures {
    private static final String THIS_SERVICE = "directory";

    private final Aggregates<Erasure> aggregates;

    public Erasures(Outbox outbox) {
        this.aggregates = outbox.aggregates("erasures", StateJson.of(Erasure.class));
    }

    /** Whether the member was erased, or is about to be. */
    public Mono<Boolean> contains(UUID member) {
        return aggregates.find(member.toString()).hasElement();
    }

    public Flux<Erasure> all() {
        return aggregates.find(new Document()).map(Stored::state);
    }

    public Flux<Erasure> notCarriedOut() {
        return aggregates.find(eq("state.carriedOut", false)).map(Stored::state);
    }

    /** From this write on the member will be erased, whatever happens to this process. */
    public Mono<Void> decide(Erasure erasure) {
        return aggregates
                .insert(erasure.member().toString(), erasure, List.of())
                .then();
    }

    /** Says, once, that nothing about the member is left here. */
    public Mono<Void> carriedOut(UUID member) {
        return aggregates
                .find(member.toString())
                .filter(before -> !before.state().carriedOut())
                .flatMap(before -> aggregates.update(
                        before,
                        before.state().done(),
                        List.of(new AcknowledgementEvent.ErasureCarriedOut(THIS_SERVICE, member, 1))))
                .then();
    }
}
