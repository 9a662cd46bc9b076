package kopir.directory.grant.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.directory.grant.Access;
import kopir.directory.grant.Grant;
import kopir.directory.grant.GrantNews;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.StateJson;
import kopir.platform.delivery.Stored;
import kopir.platform.delivery.Written;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The grants in the store. Reading contacts asks here each time, so a closed one ends with its write. */
public final class Grants {
    private static final Bson OPEN = eq("state.access.is", "Open");

    private final Aggregates<Grant> aggregates;

    public Grants(Outbox outbox) {
        this.aggregates = outbox.aggregates("grants", StateJson.of(Grant.class, Map.of(Access.class, ByName.class)));
    }

    /** States are told apart by their simple name in {@code is}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface ByName {}

    public Mono<Stored<Grant>> find(UUID introduction) {
        return aggregates.find(introduction.toString());
    }

    /** The open grants of a member. */
    public Flux<Stored<Grant>> openOf(UUID member) {
        return aggregates.find(and(OPEN, side(member)));
    }

    /** All grants of a member, open or not. */
    public Flux<Stored<Grant>> of(UUID member) {
        return aggregates.find(side(member));
    }

    /** An open grant between two members, if there is one. */
    public Mono<Grant> openBetween(UUID one, UUID other) {
        return openOf(one)
                .map(Stored::state)
                .filter(grant -> grant.isBetween(one, other))
                .next();
    }

    public Mono<Written> insert(Grant grant) {
        return aggregates.insert(grant.introduction().toString(), grant, List.of(GrantNews.of(grant, 1)));
    }

    /** Remembers an end that came before the beginning. Nobody was told that it opened, so nobody is told of this. */
    public Mono<Written> insertEnded(Grant grant) {
        return aggregates.insert(grant.introduction().toString(), grant, List.of());
    }

    public Mono<Written> update(Stored<Grant> before, Grant after) {
        return aggregates.update(before, after, List.of(GrantNews.of(after, before.version() + 1)));
    }

    /** Makes the indexes that MongoDB uses; the embedded store scans. */
    public Mono<Void> index() {
        return Flux.just("state.requester", "state.candidate")
                .concatMap(field -> aggregates.collection().createIndex(Indexes.ascending(field)))
                .then();
    }

    private static Bson side(UUID member) {
        return or(eq("state.requester", member.toString()), eq("state.candidate", member.toString()));
    }
}
