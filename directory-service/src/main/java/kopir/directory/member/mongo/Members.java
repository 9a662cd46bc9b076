package kopir.directory.member.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kopir.contracts.MemberEvent;
import kopir.contracts.MembershipStatus;
import kopir.directory.member.Decision;
import kopir.directory.member.Member;
import kopir.directory.member.MemberNews;
import kopir.directory.member.MemberOutcome;
import kopir.directory.member.MemberSearch;
import kopir.directory.member.Membership;
import kopir.directory.member.Refusal;
import kopir.directory.member.Unfinished;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.StateJson;
import kopir.platform.delivery.Stored;
import kopir.platform.delivery.Written;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The members in the store. Whatever changes one tells the network in the same write. */
public final class Members {
    private static final int TRIES = 3;

    private final Aggregates<Member> aggregates;

    public Members(Outbox outbox) {
        this.aggregates = outbox.aggregates(
                "members",
                StateJson.of(Member.class, Map.of(Membership.class, ByName.class, Unfinished.class, ByName.class)));
    }

    /** States are told apart by their simple name in {@code is}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface ByName {}

    public Mono<Stored<Member>> find(UUID id) {
        return aggregates.find(id.toString());
    }

    /** The first so many that are looked for, in the order of their ids, after one of them or from the beginning. */
    public Flux<Stored<Member>> page(MemberSearch search, String after, int most) {
        return aggregates.find(and(SearchFilter.of(search), gt("_id", after)), Indexes.ascending("_id"), most);
    }

    static String nameOf(MembershipStatus status) {
        return switch (status) {
            case DRAFT -> Membership.Draft.class.getSimpleName();
            case SUBMITTED -> Membership.Submitted.class.getSimpleName();
            case RETURNED -> Membership.Returned.class.getSimpleName();
            case VERIFIED -> Membership.Verified.class.getSimpleName();
            case SUSPENDED -> Membership.Suspended.class.getSimpleName();
            case REJECTED -> Membership.Rejected.class.getSimpleName();
            case LEFT -> Membership.Left.class.getSimpleName();
        };
    }

    /** Members whose last command did not come to its end. */
    public Flux<Stored<Member>> unfinished() {
        return aggregates.find(and(Filters.exists("state.unfinished"), ne("state.unfinished", null)));
    }

    public Mono<Written> insert(Member member) {
        return aggregates.insert(member.id().toString(), member, List.of(MemberNews.of(member, 1)));
    }

    /**
     * Reads, decides and writes. Somebody else's write in between makes it decide again on what is there then; after
     * three times it gives up as stale. A change that changes nothing is neither written nor told.
     */
    public Mono<MemberOutcome> change(UUID id, Function<Stored<Member>, Decision> decide) {
        return attempt(id, decide, TRIES);
    }

    private Mono<MemberOutcome> attempt(UUID id, Function<Stored<Member>, Decision> decide, int tries) {
        if (tries == 0) {
            return Mono.just(new Refusal.Stale());
        }
        return find(id).flatMap(before -> switch (decide.apply(before)) {
                    case Refusal refusal -> Mono.<MemberOutcome>just(refusal);
                    case Decision.Change change ->
                        write(before, change.after()).flatMap(written -> switch (written) {
                            case DONE -> Mono.<MemberOutcome>just(new MemberOutcome.Done(after(before, change)));
                            case SOMEONE_WAS_FIRST -> attempt(id, decide, tries - 1);
                        });
                })
                .switchIfEmpty(Mono.just(new Refusal.Absent()));
    }

    private Mono<Written> write(Stored<Member> before, Member after) {
        if (after.equals(before.state())) {
            return Mono.just(Written.DONE);
        }
        return aggregates.update(before, after, List.of(MemberNews.of(after, before.version() + 1)));
    }

    private static Stored<Member> after(Stored<Member> before, Decision.Change change) {
        return change.after().equals(before.state())
                ? before
                : new Stored<>(before.id(), before.version() + 1, change.after());
    }

    /**
     * Marks that nothing is left to do; no news, because nothing changed for the network.
     *
     * @return the member as it is now; where somebody changed it meanwhile, the mark stays for the sweep
     */
    public Mono<Stored<Member>> finish(Stored<Member> before) {
        Member after = before.state().finished();
        return aggregates.update(before, after, List.of()).flatMap(written -> switch (written) {
            case DONE -> Mono.just(new Stored<>(before.id(), before.version() + 1, after));
            case SOMEONE_WAS_FIRST -> aggregates.find(before.id()).defaultIfEmpty(before);
        });
    }

    /** Removes the member and tells the network by a tombstone. Repeats until nobody was first. */
    public Mono<Void> erase(UUID id) {
        return find(id).flatMap(before -> aggregates
                .erase(before, List.of(new MemberEvent.Erased(id, before.version() + 1)))
                .flatMap(written -> switch (written) {
                    case DONE -> Mono.<Void>empty();
                    case SOMEONE_WAS_FIRST -> erase(id);
                }));
    }

    /** Makes the indexes that MongoDB uses; the embedded store scans, which is fine for its thousands of members. */
    public Mono<Void> index() {
        return Flux.just("state.membership.is", "state.unfinished.is", "state.profile.offers.capability")
                .concatMap(field -> aggregates.collection().createIndex(Indexes.ascending(field)))
                .then();
    }
}
