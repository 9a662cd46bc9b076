package kopir.notification.network.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import kopir.contracts.Event;
import kopir.contracts.ExclusionEvent;
import kopir.contracts.ExclusionEvent.Exclusion;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.MemberEvent;
import kopir.contracts.MembershipStatus;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.Request;
import kopir.notification.network.Before;
import kopir.notification.network.Condition;
import kopir.platform.delivery.EventHandler.Handled;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Members' memberships, how far requests and introductions have come, and pairs that must not be introduced. Neither a
 * name nor who stands behind a request or an introduction is kept: a condition brings its own ids.
 */
public final class LearntNetwork {
    private static final String ERASED = "ERASED";

    private final NewestVersions members;
    private final NewestVersions requests;
    private final NewestVersions introductions;
    private final NewestVersions exclusions;
    private final MongoCollection<Document> pairs;

    public LearntNetwork(MongoDatabase database) {
        this.members = new NewestVersions(database.getCollection("members"));
        this.requests = new NewestVersions(database.getCollection("requests"));
        this.introductions = new NewestVersions(database.getCollection("introductions"));
        this.pairs = database.getCollection("exclusions");
        this.exclusions = new NewestVersions(pairs);
    }

    /** What was known of the event's subject before it. */
    public Mono<Before> before(Event event) {
        Mono<Before> known = switch (event) {
            case MemberEvent about -> members.of(about.member()).map(kept -> beforeMember(kept, event.version()));
            case RequestEvent about ->
                requests.of(about.request().id()).map(kept -> beforeRequest(kept, event.version()));
            default -> Mono.empty();
        };
        return known.defaultIfEmpty(Before.NOTHING);
    }

    private static Before beforeMember(Document known, long version) {
        String membership = what(known).getString("membership");
        return new Before(
                ERASED.equals(membership) ? null : MembershipStatus.valueOf(membership),
                false,
                known.getLong("version") >= version);
    }

    private static Before beforeRequest(Document known, long version) {
        Document what = what(known);
        boolean waited =
                RequestEvent.Status.OPEN.name().equals(what.getString("status")) && !what.getBoolean("toReview", false);
        return new Before(null, waited, known.getLong("version") >= version);
    }

    /** Keeps what an event says of its subject; events that say nothing needed here are ignored. */
    public Mono<Handled> keep(Event event) {
        return switch (event) {
            case MemberEvent.Changed changed ->
                member(
                        changed.member(),
                        changed.version(),
                        changed.profile().membership().name());
            // The grave of a member stays, so that no late event brings it back.
            case MemberEvent.Erased erased -> member(erased.member(), erased.version(), ERASED);
            case RequestEvent about -> keep(about.request());
            case IntroductionEvent about -> keep(about.introduction());
            case ExclusionEvent about -> keep(about.exclusion());
            default -> Mono.just(Handled.IGNORED);
        };
    }

    private Mono<Handled> member(UUID id, long version, String membership) {
        return members.keep(id, version, new Document("membership", membership));
    }

    private Mono<Handled> keep(Request request) {
        return requests.keep(
                request.id(),
                request.version(),
                new Document("status", request.status().name())
                        .append("toReview", Before.hasCandidateToReview(request)));
    }

    private Mono<Handled> keep(IntroductionEvent.Introduction introduction) {
        return introductions.keep(
                introduction.id(),
                introduction.version(),
                new Document("status", introduction.status().name()));
    }

    private Mono<Handled> keep(Exclusion exclusion) {
        return exclusions.keep(
                exclusion.id(),
                exclusion.version(),
                new Document("pair", pair(exclusion.first(), exclusion.second()))
                        .append("inForce", exclusion.inForce()));
    }

    /** Whether every condition is fulfilled by what is known now. */
    public Mono<Boolean> fulfils(List<Condition> conditions) {
        return Flux.fromIterable(conditions).concatMap(this::fulfils).all(Boolean::booleanValue);
    }

    private Mono<Boolean> fulfils(Condition condition) {
        return switch (condition) {
            case Condition.MemberIs(UUID member, MembershipStatus membership) ->
                members.of(member)
                        .map(known -> membership.name().equals(what(known).getString("membership")))
                        .defaultIfEmpty(false);
            case Condition.NotExcluded(UUID one, UUID other) ->
                Mono.from(pairs.find(and(eq("is.pair", pair(one, other)), eq("is.inForce", true))))
                        .hasElement()
                        .map(excluded -> !excluded);
            case Condition.RequestIs(UUID request, var anyOf) ->
                requests.of(request)
                        .map(known -> anyOf.contains(
                                RequestEvent.Status.valueOf(what(known).getString("status"))))
                        .defaultIfEmpty(false);
            case Condition.IntroductionIs(UUID introduction, var anyOf) ->
                introductions
                        .of(introduction)
                        .map(known -> anyOf.contains(
                                IntroductionEvent.Status.valueOf(what(known).getString("status"))))
                        .defaultIfEmpty(false);
        };
    }

    /** Makes the index the look-up of pairs uses. */
    public Mono<Void> index() {
        return Mono.from(pairs.createIndex(Indexes.ascending("is.pair"))).then();
    }

    private static Document what(Document known) {
        return known.get("is", Document.class);
    }

    private static String pair(UUID one, UUID other) {
        String a = one.toString();
        String b = other.toString();
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
