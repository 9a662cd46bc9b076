package kopir.matching.decision;

import java.util.List;
import java.util.Set;
import kopir.matching.engine.HardRule;
import kopir.matching.recognition.Topic;

/** Every no of this service. */
public sealed interface Refusal {

    /** There is no such thing, or it is not for this caller: the same answer for both. */
    record NotFound() implements Refusal {}

    /** It changed since the caller read it. */
    record Stale() implements Refusal {}

    /** Others kept changing it at the same moment; trying again will do. */
    record SomeoneWasFirst() implements Refusal {}

    /** The step does not exist in the state it is in. @param status the state's code */
    record NotInThisState(String status) implements Refusal {}

    /** The requester's membership is not in force, so nothing can be asked of others. */
    record RequesterNotVerified() implements Refusal {}

    /** A candidate is being asked just now: its answer, or taking the offer back, comes first. */
    record OfferOpen() implements Refusal {}

    /** The card or offer has another answer already. */
    record AlreadyAnswered() implements Refusal {}

    /** Rules keep this candidate from the requester, and no reason can change that. */
    record RulesObject(List<HardRule> rules) implements Refusal {}

    /** A coordinator may do it all the same, but must say why. @param rules those that object; perhaps none */
    record ReasonNeeded(List<HardRule> rules) implements Refusal {}

    /** Without one nobody can be ranked. */
    record NoNeeds() implements Refusal {}

    /**
     * The words tell of one person's case, which is no request for a partner.
     *
     * @param mentioned what the person seems to need; nothing else of the words is kept
     */
    record IndividualCase(Set<Topic> mentioned) implements Refusal {
        public IndividualCase {
            mentioned = Set.copyOf(mentioned);
        }
    }

    /** The key came with another body before. */
    record KeyReused() implements Refusal {}

    /** The taxonomy has not arrived from the directory yet. */
    record BeingSetUp() implements Refusal {}
}
