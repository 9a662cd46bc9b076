package kopir.matching.decision.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kopir.matching.decision.Decision;
import kopir.matching.decision.Refusal;
import kopir.matching.engine.HardRule;
import kopir.matching.engine.Wording;
import kopir.matching.member.Network;
import kopir.matching.recognition.IndividualCase;
import kopir.matching.recognition.Topic;
import kopir.matching.recognition.web.IndividualCaseProblem;
import kopir.matching.recognition.web.MembersCountry;
import kopir.platform.http.Caller;
import kopir.platform.http.IdempotencyKey;
import kopir.platform.http.Problem;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** The one place where a no of this service becomes a problem. */
public final class Refusals {
    private static final int SOON = 5;

    private final Network network;
    private final IndividualCase individualCase;

    public Refusals(Network network, IndividualCase individualCase) {
        this.network = network;
        this.individualCase = individualCase;
    }

    /** A rule that objects, for people who may pick somebody against it. */
    public record Objection(String rule, String text, boolean canBeOverridden) {}

    /** The value of a decision, or an error in the Mono: the refusal's problem, in the reader's language. */
    public <T> Mono<T> orProblem(Decision<T> decision, Caller caller, String language) {
        return switch (decision) {
            case Decision.Made<T>(T value) -> Mono.just(value);
            case Decision.Refused<T>(Refusal why) -> Mono.error(problem(why, caller, language));
        };
    }

    public Problem problem(Refusal refusal, Caller caller, String language) {
        return switch (refusal) {
            case Refusal.NotFound _ -> Problem.notFound();
            case Refusal.Stale _ -> Problem.stale();
            case Refusal.SomeoneWasFirst _ ->
                conflict("changed-meanwhile", "Others changed this at the same moment. Please try again.");
            case Refusal.NotInThisState(String status) ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-possible-now",
                        "This is not possible in the state it is in.",
                        Map.of("status", status));
            case Refusal.RequesterNotVerified _ ->
                conflict("not-verified", "The coordinators have to verify the membership first.");
            case Refusal.OfferOpen _ ->
                conflict("offer-open", "Somebody is being asked just now. Please wait for the answer.");
            case Refusal.AlreadyAnswered _ -> conflict("already-answered", "There is another answer already.");
            case Refusal.RulesObject(List<HardRule> rules) ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "rules-object",
                        "Rules stand against this, and no reason can change that.",
                        Map.of("rules", objections(rules, language)));
            case Refusal.ReasonNeeded(List<HardRule> rules) ->
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "reason-needed",
                        "Please give a reason for this decision.",
                        Map.of("field", "reason", "accepted", "a text", "rules", objections(rules, language)));
            case Refusal.NoNeeds _ ->
                Problem.invalid("needs", "Say at least one thing that is needed.", "codes of /api/capabilities");
            case Refusal.IndividualCase(Set<Topic> mentioned) ->
                IndividualCaseProblem.of(individualCase.warning(mentioned, country(caller), language));
            case Refusal.KeyReused _ -> IdempotencyKey.otherBody();
            case Refusal.BeingSetUp _ ->
                Problem.unavailable(
                        "being-set-up", "The list of capabilities has not arrived yet. Please try again.", SOON);
        };
    }

    /** Rules in words. */
    public List<Objection> objections(List<HardRule> rules, String language) {
        Wording wording = Wording.in(language, network.candidates().reference().taxonomy());
        return rules.stream()
                .map(rule -> new Objection(code(rule), wording.of(rule), rule.canBeOverridden()))
                .toList();
    }

    private Optional<String> country(Caller caller) {
        return MembersCountry.of(caller, network::countryOf);
    }

    private static Problem conflict(String type, String detail) {
        return Problem.of(HttpStatus.CONFLICT, type, detail);
    }

    private static String code(HardRule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
