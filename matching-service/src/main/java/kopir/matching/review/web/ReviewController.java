package kopir.matching.review.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestEvent.Status;
import kopir.contracts.Urgency;
import kopir.matching.decision.web.Refusals;
import kopir.matching.engine.Weights;
import kopir.matching.engine.WhyNot;
import kopir.matching.engine.Wording;
import kopir.matching.introduction.CircumstancesNow;
import kopir.matching.member.Network;
import kopir.matching.recording.mongo.Runs;
import kopir.matching.request.Codes;
import kopir.matching.request.Request;
import kopir.matching.request.mongo.Requests;
import kopir.matching.review.DecideSuggestion;
import kopir.matching.review.Queue;
import kopir.matching.review.ReturnRequest;
import kopir.matching.review.Review;
import kopir.matching.web.MemberNames;
import kopir.matching.web.ReadersLanguage;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For coordinators only: members never see scores, candidates' ids or comparisons. */
@RestController
public final class ReviewController {
    private static final int USUAL = 10;
    private static final int MOST = 60;
    private static final int LONGEST = 1_000;

    private final Requests requests;
    private final Runs runs;
    private final Queue queue;
    private final DecideSuggestion decide;
    private final ReturnRequest returning;
    private final CircumstancesNow now;
    private final Refusals refusals;
    private final MemberNames names;
    private final Network network;
    private final SuggestionsViews views;
    private final Clock clock;

    public ReviewController(
            Requests requests,
            Runs runs,
            Queue queue,
            DecideSuggestion decide,
            ReturnRequest returning,
            CircumstancesNow now,
            Refusals refusals,
            MemberNames names,
            Network network,
            Clock clock) {
        this.requests = requests;
        this.runs = runs;
        this.queue = queue;
        this.decide = decide;
        this.returning = returning;
        this.now = now;
        this.refusals = refusals;
        this.names = names;
        this.network = network;
        this.views = new SuggestionsViews(network, names, refusals);
        this.clock = clock;
    }

    /** @param proposed how many candidates wait for a decision; 0 where nobody fits */
    record QueueItem(
            UUID request,
            MemberNames.Known member,
            List<Need> needs,
            Urgency urgency,
            @Nullable LocalDate neededBy,
            Instant since,
            int proposed) {}

    @GetMapping("/api/review-queue")
    Mono<List<QueueItem>> queue(
            Caller caller, @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        caller.mustBeCoordinator();
        String language = ReadersLanguage.of(accepted);
        return queue.waiting()
                .map(waiting -> waiting.stream().map(one -> item(one, language)).toList());
    }

    private QueueItem item(Queue.Waiting waiting, String language) {
        Request request = waiting.request().state();
        return new QueueItem(
                request.id(),
                names.known(request.origin().member(), language),
                request.wish().needs(),
                request.wish().urgency(),
                request.wish().neededBy(),
                waiting.since(),
                waiting.proposed());
    }

    @GetMapping("/api/requests/{id}/suggestions")
    Mono<SuggestionsView> suggestions(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        caller.mustBeCoordinator();
        int shown = limit == null ? USUAL : limit;
        if (shown < 1 || shown > MOST) {
            throw Problem.invalid("limit", "So many cannot be given at once.", "1 to " + MOST);
        }
        return readable(id)
                .flatMap(request ->
                        run(request).map(run -> views.view(request, run, shown, ReadersLanguage.of(accepted))));
    }

    private Mono<Optional<kopir.matching.recording.Run>> run(Request request) {
        return request instanceof Request.Open open
                ? runs.find(open.run()).map(Optional::of).defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
    }

    enum Verdict {
        APPROVE,
        DECLINE,
        DEFER
    }

    /**
     * @param reason needed to decline, and to pick somebody by hand
     * @param until needed to defer
     */
    record ReviewInput(
            @Nullable Verdict decision,
            @Nullable String reason,
            @Nullable LocalDate until) {}

    /** How the request stands after the decision. */
    record Decided(UUID request, Status status) {}

    @PostMapping("/api/requests/{id}/suggestions/{candidate}/review")
    Mono<Decided> review(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID candidate,
            @RequestBody ReviewInput input,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        caller.mustBeCoordinator();
        return decide.decide(id, candidate, review(input))
                .flatMap(decision -> refusals.orProblem(decision, caller, ReadersLanguage.of(accepted)))
                .map(stored -> new Decided(id, Codes.status(stored.state())));
    }

    private Review review(ReviewInput input) {
        @Nullable String reason = text("reason", input.reason());
        return switch (input.decision()) {
            case APPROVE -> new Review.Approve(reason);
            case DECLINE -> new Review.Decline(given("reason", reason));
            case DEFER -> new Review.Defer(reason, until(input.until()));
            case null -> throw Problem.invalid("decision", "Please decide.", List.of("approve", "decline", "defer"));
        };
    }

    private LocalDate until(@Nullable LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            throw Problem.invalid("until", "Say when to come back to it.", "a day after today, within a year");
        }
        return until;
    }

    record Question(@Nullable String question) {}

    @PostMapping("/api/requests/{id}/return")
    Mono<Decided> sendBack(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody Question input,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        caller.mustBeCoordinator();
        String question = given("question", text("question", input.question()));
        return returning
                .ask(id, question)
                .flatMap(decision -> refusals.orProblem(decision, caller, ReadersLanguage.of(accepted)))
                .map(stored -> new Decided(id, Codes.status(stored.state())));
    }

    /**
     * @param objections rules that keep it away, in words
     * @param rank its place, or the one it would have
     * @param change the smallest change that would help, in words; null where none would
     */
    record WhyNotView(
            MemberNames.Known candidate,
            String text,
            List<String> objections,
            List<kopir.matching.engine.HardRule> rules,
            int rank,
            int score,
            int missingPoints,
            @Nullable String change) {}

    @GetMapping("/api/requests/{id}/why-not/{candidate}")
    Mono<WhyNotView> whyNot(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID candidate,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        caller.mustBeCoordinator();
        String language = ReadersLanguage.of(accepted);
        return readable(id)
                .flatMap(request -> now.of(request.origin().member(), request.wish()))
                .flatMap(asked -> Mono.justOrEmpty(
                        WhyNot.ask(candidate, asked.query(), asked.candidates(), Weights.inForce(), USUAL)))
                .map(why -> view(why, language))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private WhyNotView view(WhyNot why, String language) {
        Wording wording = Wording.in(language, network.candidates().reference().taxonomy());
        return new WhyNotView(
                names.known(why.candidate(), language),
                wording.of(why),
                why.objections().stream().map(wording::of).toList(),
                why.objections(),
                why.rank(),
                why.score(),
                why.missingPoints(),
                why.change() == null ? null : wording.of(why.change()));
    }

    /** Drafts are their members' alone. */
    private Mono<Request> readable(UUID id) {
        return requests.find(id)
                .map(Stored::state)
                .filter(request -> !(request instanceof Request.Draft))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private static String given(String field, @Nullable String text) {
        if (text == null) {
            throw Problem.invalid(field, "Please write a sentence.", "a text of at most " + LONGEST + " characters");
        }
        return text;
    }

    private static @Nullable String text(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw Problem.invalid(field, "This is too long.", "at most " + LONGEST + " characters");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
