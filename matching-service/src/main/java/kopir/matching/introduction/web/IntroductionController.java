package kopir.matching.introduction.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kopir.contracts.IntroductionEvent.Outcome;
import kopir.contracts.Side;
import kopir.matching.decision.Decision;
import kopir.matching.decision.web.Refusals;
import kopir.matching.introduction.Introduction;
import kopir.matching.introduction.TakePart;
import kopir.matching.introduction.mongo.Introductions;
import kopir.matching.introduction.web.IntroductionViews.View;
import kopir.matching.member.Network;
import kopir.matching.web.MemberNames;
import kopir.matching.web.ReadersLanguage;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import kopir.platform.http.ETag;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Introductions: for their two sides, and for coordinators. For everybody else there are none. */
@RestController
@RequestMapping("/api/introductions")
public final class IntroductionController {
    private static final int LONGEST_REASON = 1_000;

    private final Introductions introductions;
    private final TakePart takePart;
    private final Refusals refusals;
    private final IntroductionViews views;

    public IntroductionController(
            Introductions introductions, TakePart takePart, Refusals refusals, MemberNames names, Network network) {
        this.introductions = introductions;
        this.takePart = takePart;
        this.refusals = refusals;
        this.views = new IntroductionViews(network, names);
    }

    @GetMapping
    Mono<List<View>> list(
            Caller caller, @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        String language = ReadersLanguage.of(accepted);
        return caller.isCoordinator()
                ? introductions
                        .all()
                        .map(stored -> views.forCoordinators(stored, language))
                        .collectSortedList(ORDER)
                : own(caller.mustActForMember(), language);
    }

    private Mono<List<View>> own(UUID member, String language) {
        return introductions
                .ofMember(member)
                .map(stored -> views.forSide(stored, side(stored, member).orElseThrow(), language))
                .collectSortedList(ORDER);
    }

    /** What waits for somebody first. */
    private static final Comparator<View> ORDER = Comparator.comparing(View::status)
            .thenComparing(View::answerBy, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(View::id);

    @GetMapping("/{id}")
    Mono<ResponseEntity<View>> one(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        caller.mustActOrCoordinate();
        return introductions
                .find(id)
                .flatMap(stored -> Mono.justOrEmpty(view(caller, stored, ReadersLanguage.of(accepted))))
                .map(view -> ResponseEntity.ok().eTag(ETag.of(view.version())).body(view))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    enum Answer {
        ACCEPT,
        DECLINE
    }

    /** @param reason of a no, for the coordinators alone */
    record AnswerInput(@Nullable Answer answer, @Nullable String reason) {}

    @PostMapping("/{id}/answer")
    Mono<View> answer(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody AnswerInput input,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        Answer answer = input.answer();
        String reason = input.reason();
        if (answer == null) {
            throw Problem.invalid("answer", "Please say yes or no.", List.of("accept", "decline"));
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", "This is too long.", "at most " + LONGEST_REASON + " characters");
        }
        return takePart.answer(id, caller.mustActForMember(), answer == Answer.ACCEPT, reason)
                .flatMap(decision -> shown(decision, caller, accepted));
    }

    /** Takes it back: either side, or a coordinator. */
    @PostMapping("/{id}/revocation")
    Mono<View> revoke(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        Mono<Decision<Stored<Introduction>>> revoked =
                caller.isCoordinator() ? takePart.revoke(id) : takePart.revoke(id, caller.mustActForMember());
        return revoked.flatMap(decision -> shown(decision, caller, accepted));
    }

    record OutcomeInput(@Nullable Outcome outcome) {}

    @PostMapping("/{id}/outcome")
    Mono<View> report(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody OutcomeInput input,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        Outcome outcome = input.outcome();
        if (outcome == null) {
            throw Problem.invalid("outcome", "Please say how it went.", Arrays.asList(Outcome.values()));
        }
        return takePart.report(id, caller.mustActForMember(), outcome)
                .flatMap(decision -> shown(decision, caller, accepted));
    }

    private Mono<View> shown(Decision<Stored<Introduction>> decision, Caller caller, @Nullable String accepted) {
        String language = ReadersLanguage.of(accepted);
        return refusals.orProblem(decision, caller, language)
                .flatMap(stored -> Mono.justOrEmpty(view(caller, stored, language)))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private Optional<View> view(Caller caller, Stored<Introduction> stored, String language) {
        if (caller.isCoordinator()) {
            return Optional.of(views.forCoordinators(stored, language));
        }
        return caller.member()
                .flatMap(member -> side(stored, member))
                .map(side -> views.forSide(stored, side, language));
    }

    private static Optional<Side> side(Stored<Introduction> stored, UUID member) {
        return Arrays.stream(Side.values())
                .filter(side -> stored.state().parties().member(side).equals(member))
                .findFirst();
    }
}
