package kopir.matching.request.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kopir.contracts.MemberProfile;
import kopir.contracts.MemberProfile.OfferedCapability;
import kopir.contracts.Mode;
import kopir.matching.decision.web.Refusals;
import kopir.matching.engine.Wording;
import kopir.matching.member.Network;
import kopir.matching.request.AnswerCard;
import kopir.matching.request.Card;
import kopir.matching.request.Request;
import kopir.matching.request.Suggestion;
import kopir.matching.request.Suggestions;
import kopir.matching.request.mongo.Requests;
import kopir.matching.web.MemberNames;
import kopir.matching.web.ReadersLanguage;
import kopir.matching.web.Reasons;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The approved candidates of a request as cards, for its member alone: no score, no id, no comparison. */
@RestController
@RequestMapping("/api/requests/{id}/cards")
public final class CardController {
    private static final int LONGEST_REASON = 1_000;

    private final Requests requests;
    private final AnswerCard answer;
    private final Refusals refusals;
    private final MemberNames names;
    private final Reasons reasons;
    private final Network network;

    public CardController(Requests requests, AnswerCard answer, Refusals refusals, MemberNames names, Network network) {
        this.requests = requests;
        this.answer = answer;
        this.refusals = refusals;
        this.names = names;
        this.reasons = new Reasons(names);
        this.network = network;
    }

    /**
     * @param card random for each request
     * @param name only of members that let themselves be found
     * @param status {@code shown, accepted, declined, offered} or {@code ended}
     * @param answer {@code accepted} or {@code declined}, or null
     */
    record CardView(
            UUID card,
            @Nullable String name,
            String type,
            @Nullable String country,
            List<String> capabilities,
            List<String> languages,
            Set<Mode> modes,
            List<String> reasons,
            List<String> gaps,
            String status,
            @Nullable String answer) {}

    enum Answer {
        ACCEPT,
        DECLINE
    }

    /** @param reason of a no, for the coordinators alone */
    record Input(@Nullable Answer answer, @Nullable String reason) {}

    @GetMapping
    Mono<List<CardView>> cards(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        caller.mustActForSomeMember();
        return requests.find(id)
                .filter(stored -> caller.actsFor(stored.state().origin().member()))
                .map(stored -> views(stored, ReadersLanguage.of(accepted)))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    @PostMapping("/{card}/answer")
    Mono<CardView> answer(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID card,
            @RequestBody Input input,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        String language = ReadersLanguage.of(accepted);
        String reason = input.reason();
        if (input.answer() == null) {
            throw Problem.invalid("answer", "Please say yes or no.", List.of("accept", "decline"));
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", "This is too long.", "at most " + LONGEST_REASON + " characters");
        }
        UUID member = caller.mustActForMember();
        return answer.answer(id, member, card, input.answer() == Answer.ACCEPT, reason)
                .flatMap(decision -> refusals.orProblem(decision, caller, language))
                .flatMap(_ -> requests.find(id))
                .flatMap(stored -> Mono.justOrEmpty(views(stored, language).stream()
                        .filter(view -> view.card().equals(card))
                        .findFirst()))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private List<CardView> views(Stored<Request> stored, String language) {
        return Suggestions.approved(stored.state().suggestions())
                .sorted(java.util.Comparator.comparingInt(
                        approved -> approved.ranked().rank()))
                .flatMap(approved -> view(approved, language).stream())
                .toList();
    }

    /** Whoever is not verified any more is not shown. */
    private Optional<CardView> view(Suggestion.Approved approved, String language) {
        return network.candidates()
                .findVerified(approved.candidate())
                .map(profile -> view(approved, profile, language));
    }

    private CardView view(Suggestion.Approved approved, MemberProfile profile, String language) {
        Wording wording = Wording.in(language, network.candidates().reference().taxonomy());
        MemberNames.Shown shown = names.shown(profile, language);
        return new CardView(
                approved.card().id(),
                shown.name(),
                shown.type(),
                shown.country(),
                profile.offers().stream().map(OfferedCapability::capability).toList(),
                profile.languages(),
                profile.modes(),
                reasons.of(approved.ranked().contributions(), profile, wording),
                reasons.gaps(approved.ranked().gaps(), profile, wording),
                status(approved.card()),
                answer(approved.card()));
    }

    private static String status(Card card) {
        return switch (card) {
            case Card.Shown _ -> "shown";
            case Card.Accepted _ -> "accepted";
            case Card.Declined _ -> "declined";
            case Card.Offered _ -> "offered";
            case Card.Ended _ -> "ended";
        };
    }

    private static @Nullable String answer(Card card) {
        return switch (card) {
            case Card.Shown _ -> null;
            case Card.Accepted _, Card.Offered _, Card.Ended _ -> "accepted";
            case Card.Declined _ -> "declined";
        };
    }
}
