package kopir.matching.request.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.Status;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.request.Change;
import kopir.matching.request.Page;
import kopir.matching.request.Request;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.Stored;
import kopir.platform.delivery.Written;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All requests. State and event are one write; who decides on an old version decides again. */
public final class Requests {
    /** So often a decision is made again when others were first, before saying so. */
    private static final int ATTEMPTS = 4;

    private static final String KIND = "state." + RequestJson.KIND;
    private static final String MEMBER = "state.origin.member";
    private static final String CREATED = "state.origin.createdAt";

    private final Aggregates<Request> requests;

    public Requests(Outbox outbox) {
        this.requests = outbox.aggregates("requests", RequestJson.json());
    }

    /** The request, or an empty Mono where there is none. */
    public Mono<Stored<Request>> find(UUID id) {
        return requests.find(id.toString());
    }

    /** A new request at version 1. */
    public Mono<Written> insert(Request request, List<RequestEvent> news) {
        return requests.insert(request.id().toString(), request, news);
    }

    /**
     * Decides on the request as it is and writes what was decided; where somebody else wrote meanwhile, decides again on
     * what they wrote.
     *
     * @param decide pure: may be asked several times
     * @return the request after the change, or why not; {@link Refusal.NotFound} where there is none
     */
    public Mono<Decision<Stored<Request>>> change(
            UUID id, Function<Stored<Request>, Decision<? extends Change<?>>> decide) {
        return change(id, decide, ATTEMPTS);
    }

    private Mono<Decision<Stored<Request>>> change(
            UUID id, Function<Stored<Request>, Decision<? extends Change<?>>> decide, int attempts) {
        if (attempts == 0) {
            return Mono.just(Decision.refused(new Refusal.SomeoneWasFirst()));
        }
        return find(id).flatMap(before -> switch (decide.apply(before)) {
                    case Decision.Made<? extends Change<?>>(Change<?> change) ->
                        write(before, change).switchIfEmpty(Mono.defer(() -> change(id, decide, attempts - 1)));
                    case Decision.Refused<? extends Change<?>>(Refusal why) ->
                        Mono.just(Decision.<Stored<Request>>refused(why));
                })
                .defaultIfEmpty(Decision.refused(new Refusal.NotFound()));
    }

    /** @return an empty Mono where somebody was first */
    private Mono<Decision<Stored<Request>>> write(Stored<Request> before, Change<?> change) {
        if (change.after().equals(before.state())) {
            return Mono.just(Decision.made(before));
        }
        long version = before.version() + 1;
        return requests.update(before, change.after(), change.events(version))
                .filter(Written.DONE::equals)
                .map(_ -> Decision.made(new Stored<>(before.id(), version, change.after())));
    }

    /** Removes it with its words, telling what is given. Gone already is as good. */
    public Mono<Written> erase(Stored<Request> request, List<RequestEvent> news) {
        return requests.erase(request, news);
    }

    /** Those that wait for a run or could be matched anew. */
    public Flux<Stored<Request>> matchable() {
        return requests.find(in(KIND, "submitted", "open"));
    }

    public Flux<Stored<Request>> open() {
        return requests.find(eq(KIND, "open"));
    }

    public Flux<Stored<Request>> ofMember(UUID member) {
        return requests.find(eq(MEMBER, member.toString()));
    }

    /** Those that have a suggestion of this candidate. */
    public Flux<Stored<Request>> suggesting(UUID candidate) {
        return requests.find(eq("state.suggestions.ranked.candidate", candidate.toString()));
    }

    /** A member's own, newest first. @param status null for all */
    public Flux<Stored<Request>> pageOf(UUID member, @Nullable Status status, Page page) {
        return page(eq(MEMBER, member.toString()), status, page);
    }

    /** Everybody's but drafts, which only their members see, newest first. @param status null for all */
    public Flux<Stored<Request>> pageOfAll(@Nullable Status status, Page page) {
        return page(ne(KIND, "draft"), status, page);
    }

    private Flux<Stored<Request>> page(Bson whose, @Nullable Status status, Page page) {
        List<Bson> all = new ArrayList<>(List.of(whose));
        if (status != null) {
            all.add(eq(KIND, name(status)));
        }
        page.after()
                .ifPresent(last -> all.add(or(
                        lt(CREATED, last.at().toEpochMilli()),
                        and(eq(CREATED, last.at().toEpochMilli()), lt("_id", last.id())))));
        return requests.find(and(all), Sorts.descending(CREATED, "_id"), page.size());
    }

    private static String name(Status status) {
        return status.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Makes the indexes the look-ups use. */
    public Mono<Void> index() {
        return Flux.just(KIND, MEMBER, "state.suggestions.ranked.candidate")
                .concatMap(field -> requests.collection().createIndex(Indexes.ascending(field)))
                .then();
    }

    /** How many are in these states, for operators. */
    public Mono<Long> countMatchable() {
        return Mono.from(requests.collection()
                .countDocuments(new Document(KIND, new Document("$in", List.of("submitted", "open")))));
    }
}
