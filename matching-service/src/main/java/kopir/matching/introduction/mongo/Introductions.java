package kopir.matching.introduction.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kopir.contracts.IntroductionEvent;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.introduction.Codes;
import kopir.matching.introduction.Introduction;
import kopir.matching.introduction.Introduction.Change;
import kopir.matching.introduction.Steps;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.StateJson;
import kopir.platform.delivery.Stored;
import kopir.platform.delivery.Written;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All introductions. State and event are one write; who decides on an old version decides again. */
public final class Introductions {
    private static final int ATTEMPTS = 4;
    private static final String KIND = "state.is";

    private final Aggregates<Introduction> introductions;
    private final Steps steps;

    /** @param steps counts each step taken, for operators */
    public Introductions(Outbox outbox, Steps steps) {
        this.introductions = outbox.aggregates("introductions", StateJson.of(Introduction.class, States.class));
        this.steps = steps;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Introduction.OfferedToCandidate.class, name = "offered-to-candidate"),
        @Type(value = Introduction.Opening.class, name = "opening"),
        @Type(value = Introduction.Connected.class, name = "connected"),
        @Type(value = Introduction.Concluded.class, name = "concluded"),
        @Type(value = Introduction.Declined.class, name = "declined"),
        @Type(value = Introduction.Expired.class, name = "expired"),
        @Type(value = Introduction.Revoked.class, name = "revoked")
    })
    private interface States {}

    /** The introduction, or an empty Mono where there is none. */
    public Mono<Stored<Introduction>> find(UUID id) {
        return introductions.find(id.toString());
    }

    /** Begins one; where it exists already nothing happens. */
    public Mono<Written> insert(Introduction.OfferedToCandidate offered) {
        List<IntroductionEvent> news = List.of(new IntroductionEvent.Offered(Codes.of(offered, 1)));
        return introductions
                .insert(offered.parties().id().toString(), offered, news)
                .doOnNext(written -> count(written, offered));
    }

    /**
     * Decides on the introduction as it is and writes what was decided; where somebody else wrote meanwhile, decides again.
     *
     * @param decide pure: may be asked several times
     * @return the introduction after the step, or why not; {@link Refusal.NotFound} where there is none
     */
    public Mono<Decision<Stored<Introduction>>> change(
            UUID id, Function<Stored<Introduction>, Decision<? extends Change<?>>> decide) {
        return change(id, decide, ATTEMPTS);
    }

    private Mono<Decision<Stored<Introduction>>> change(
            UUID id, Function<Stored<Introduction>, Decision<? extends Change<?>>> decide, int attempts) {
        if (attempts == 0) {
            return Mono.just(Decision.refused(new Refusal.SomeoneWasFirst()));
        }
        return find(id).flatMap(before -> switch (decide.apply(before)) {
                    case Decision.Made<? extends Change<?>>(Change<?> change) ->
                        write(before, change).switchIfEmpty(Mono.defer(() -> change(id, decide, attempts - 1)));
                    case Decision.Refused<? extends Change<?>>(Refusal why) ->
                        Mono.just(Decision.<Stored<Introduction>>refused(why));
                })
                .defaultIfEmpty(Decision.refused(new Refusal.NotFound()));
    }

    /** @return an empty Mono where somebody was first */
    private Mono<Decision<Stored<Introduction>>> write(Stored<Introduction> before, Change<?> change) {
        if (change.after().equals(before.state())) {
            return Mono.just(Decision.made(before));
        }
        long version = before.version() + 1;
        return introductions
                .update(before, change.after(), Codes.events(change, version))
                .doOnNext(written -> count(written, change.after()))
                .filter(Written.DONE::equals)
                .map(_ -> Decision.made(new Stored<>(before.id(), version, change.after())));
    }

    private void count(Written written, Introduction after) {
        if (written == Written.DONE) {
            steps.taken(Codes.status(after));
        }
    }

    /** Removes it for good. @param news what is told of it, if anything */
    public Mono<Written> erase(Stored<Introduction> before, List<IntroductionEvent> news) {
        return introductions.erase(before, news);
    }

    /** All a member is a side of, in no particular order. */
    public Flux<Stored<Introduction>> ofMember(UUID member) {
        return introductions.find(
                or(eq("state.parties.requester", member.toString()), eq("state.parties.candidate", member.toString())));
    }

    public Flux<Stored<Introduction>> all() {
        return introductions.find(in(KIND, ALL));
    }

    /** Those in which people wait for something: offered or opening. */
    public Flux<Stored<Introduction>> underWay() {
        return introductions.find(in(KIND, "offered-to-candidate", "opening"));
    }

    /** Offers whose time is over. */
    public Flux<Stored<Introduction>> overdue(Instant now) {
        return introductions.find(and(eq(KIND, "offered-to-candidate"), lte("state.answerBy", now.toEpochMilli())));
    }

    /** Makes the indexes the look-ups use. */
    public Mono<Void> index() {
        return Flux.just(KIND, "state.parties.requester", "state.parties.candidate", "state.answerBy")
                .concatMap(field -> introductions.collection().createIndex(Indexes.ascending(field)))
                .then();
    }

    private static final List<String> ALL =
            List.of("offered-to-candidate", "opening", "connected", "concluded", "declined", "expired", "revoked");
}
