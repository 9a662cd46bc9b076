package kopir.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;

/**
 * The CloudEvents {@code type} of each payload: {@code kopir.<thing>.<what happened>.v1}. A name is given once and for
 * ever; a payload that must change in another way than by a new field gets a new type with the next number.
 */
public final class EventTypes {
    private static final Map<Class<? extends Event>, String> NAMES = Map.ofEntries(
            Map.entry(MemberEvent.Changed.class, "kopir.member.changed.v1"),
            Map.entry(MemberEvent.Erased.class, "kopir.member.erased.v1"),
            Map.entry(SeatEvent.Invited.class, "kopir.seat.invited.v1"),
            Map.entry(SeatEvent.Taken.class, "kopir.seat.taken.v1"),
            Map.entry(SeatEvent.Changed.class, "kopir.seat.changed.v1"),
            Map.entry(SeatEvent.Revoked.class, "kopir.seat.revoked.v1"),
            Map.entry(ReferenceEvent.CapabilitiesPublished.class, "kopir.capabilities.published.v1"),
            Map.entry(ReferenceEvent.RegionsPublished.class, "kopir.regions.published.v1"),
            Map.entry(GrantEvent.Opened.class, "kopir.grant.opened.v1"),
            Map.entry(GrantEvent.Refused.class, "kopir.grant.refused.v1"),
            Map.entry(GrantEvent.Closed.class, "kopir.grant.closed.v1"),
            Map.entry(RequestEvent.Submitted.class, "kopir.request.submitted.v1"),
            Map.entry(RequestEvent.Returned.class, "kopir.request.returned.v1"),
            Map.entry(RequestEvent.Matched.class, "kopir.request.matched.v1"),
            Map.entry(RequestEvent.Reviewed.class, "kopir.request.reviewed.v1"),
            Map.entry(RequestEvent.Answered.class, "kopir.request.answered.v1"),
            Map.entry(RequestEvent.Changed.class, "kopir.request.changed.v1"),
            Map.entry(RequestEvent.Closed.class, "kopir.request.closed.v1"),
            Map.entry(IntroductionEvent.Offered.class, "kopir.introduction.offered.v1"),
            Map.entry(IntroductionEvent.Agreed.class, "kopir.introduction.agreed.v1"),
            Map.entry(IntroductionEvent.Connected.class, "kopir.introduction.connected.v1"),
            Map.entry(IntroductionEvent.Declined.class, "kopir.introduction.declined.v1"),
            Map.entry(IntroductionEvent.Expired.class, "kopir.introduction.expired.v1"),
            Map.entry(IntroductionEvent.Revoked.class, "kopir.introduction.revoked.v1"),
            Map.entry(IntroductionEvent.OutcomeReported.class, "kopir.introduction.outcome-reported.v1"),
            Map.entry(IntroductionEvent.Concluded.class, "kopir.introduction.concluded.v1"),
            Map.entry(ExclusionEvent.Declared.class, "kopir.exclusion.declared.v1"),
            Map.entry(ExclusionEvent.Lifted.class, "kopir.exclusion.lifted.v1"),
            Map.entry(DeliveryEvent.Sent.class, "kopir.delivery.sent.v1"),
            Map.entry(DeliveryEvent.Failed.class, "kopir.delivery.failed.v1"),
            Map.entry(DeliveryEvent.GivenUp.class, "kopir.delivery.given-up.v1"),
            Map.entry(AcknowledgementEvent.ErasureCarriedOut.class, "kopir.erasure.carried-out.v1"),
            Map.entry(AcknowledgementEvent.WithdrawalCarriedOut.class, "kopir.withdrawal.carried-out.v1"));

    private static final Map<String, Class<? extends Event>> CLASSES =
            NAMES.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    /** The type's name. Every event class has one: a test goes through the sealed interface. */
    public static String nameOf(Class<? extends Event> event) {
        String name = NAMES.get(event);
        if (name == null) {
            throw new IllegalArgumentException(event + " has no type name");
        }
        return name;
    }

    /** The class behind a name, or empty where this version of the code does not know the type. */
    public static Optional<Class<? extends Event>> classOf(String name) {
        return Optional.ofNullable(CLASSES.get(name));
    }

    public static Map<Class<? extends Event>, String> all() {
        return NAMES;
    }
}
