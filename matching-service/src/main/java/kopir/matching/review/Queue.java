package kopir.matching.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kopir.matching.request.Card;
import kopir.matching.request.Request;
import kopir.matching.request.Suggestion;
import kopir.matching.request.Suggestions;
import kopir.matching.request.mongo.Requests;
import kopir.platform.delivery.Stored;
import reactor.core.publisher.Mono;

/**
 * What waits for a coordinator: requests of which nothing is under way, because nobody decided yet, nobody fits, or all
 * that was tried led nowhere.
 */
public final class Queue {
    private final Requests requests;

    public Queue(Requests requests) {
        this.requests = requests;
    }

    /** @param proposed how many candidates wait for a decision; none where nobody fits */
    public record Waiting(Stored<Request> request, Instant since, int proposed) {}

    /** Everything that waits, the longest waiting first. */
    public Mono<List<Waiting>> waiting() {
        return requests.open()
                .flatMapIterable(Queue::waiting)
                .sort(Comparator.comparing(Waiting::since)
                        .thenComparing(waiting -> waiting.request().id()))
                .collectList();
    }

    private static List<Waiting> waiting(Stored<Request> stored) {
        return stored.state() instanceof Request.Open open && !isUnderWay(open)
                ? List.of(new Waiting(stored, open.submittedAt(), (int) open.suggestions().stream()
                        .filter(Suggestion.Proposed.class::isInstance)
                        .count()))
                : List.of();
    }

    private static boolean isUnderWay(Request.Open open) {
        return open.offer() != null
                || Suggestions.approved(open.suggestions()).anyMatch(approved -> switch (approved.card()) {
                    case Card.Shown _, Card.Accepted _, Card.Offered _ -> true;
                    case Card.Declined _, Card.Ended _ -> false;
                });
    }
}
