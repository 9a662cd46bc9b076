package kopir.matching.exclusion.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kopir.contracts.ExclusionEvent;
import kopir.matching.exclusion.Exclusion;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.StateJson;
import kopir.platform.delivery.Stored;
import kopir.platform.delivery.Written;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All declarations about pairs. */
public final class Exclusions {
    private final Aggregates<Exclusion> exclusions;

    public Exclusions(Outbox outbox) {
        this.exclusions = outbox.aggregates("exclusions", StateJson.of(Exclusion.class, States.class));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Exclusion.InForce.class, name = "in-force"),
        @Type(value = Exclusion.Lifted.class, name = "lifted")
    })
    private interface States {}

    /** The declaration, or an empty Mono where there is none. */
    public Mono<Stored<Exclusion>> find(UUID id) {
        return exclusions.find(id.toString());
    }

    public Mono<Written> insert(Exclusion.InForce exclusion) {
        return exclusions.insert(exclusion.terms().id().toString(), exclusion, exclusion.events(1));
    }

    public Mono<Written> update(Stored<Exclusion> before, Exclusion after) {
        return exclusions.update(before, after, after.events(before.version() + 1));
    }

    /** Removes it for good. @param news what is told of it, if anything */
    public Mono<Written> erase(Stored<Exclusion> before, List<ExclusionEvent> news) {
        return exclusions.erase(before, news);
    }

    /** Everybody a member must not be introduced to, whichever side said so. */
    public Mono<Set<UUID>> excludedFor(UUID member) {
        return concerning(member)
                .filter(stored -> stored.state() instanceof Exclusion.InForce)
                .map(stored -> stored.state().terms().other(member))
                .collect(Collectors.toSet());
    }

    /** Whether the two must not be introduced. */
    public Mono<Boolean> exclude(UUID one, UUID other) {
        return excludedFor(one).map(excluded -> excluded.contains(other));
    }

    /** All that name a member on either side. */
    public Flux<Stored<Exclusion>> concerning(UUID member) {
        return exclusions.find(
                or(eq("state.terms.first", member.toString()), eq("state.terms.second", member.toString())));
    }

    /** Those in force that a member declared. */
    public Flux<Stored<Exclusion>> declaredBy(UUID member) {
        return exclusions.find(and(eq("state.is", "in-force"), eq("state.terms.declaredBy", member.toString())));
    }

    public Flux<Stored<Exclusion>> inForce() {
        return exclusions.find(eq("state.is", "in-force"));
    }

    /** Makes the indexes the look-ups use. */
    public Mono<Void> index() {
        return Flux.just("state.terms.first", "state.terms.second", "state.terms.declaredBy")
                .concatMap(field -> exclusions.collection().createIndex(Indexes.ascending(field)))
                .then();
    }
}
