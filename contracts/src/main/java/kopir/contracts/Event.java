package kopir.contracts;

/**
 * Something that happened to one aggregate. An event carries the aggregate's version and its full coded state, so late,
 * duplicate and reordered deliveries reduce to "the highest version wins".
 *
 * <p>Ids and codes only: no free text, no personal data. The one exception are the names that verified members show to
 * the network, in {@link MemberProfile}.
 */
public sealed interface Event
        permits MemberEvent,
                SeatEvent,
                ReferenceEvent,
                GrantEvent,
                RequestEvent,
                IntroductionEvent,
                ExclusionEvent,
                DeliveryEvent,
                AcknowledgementEvent {

    /** The aggregate's id: the Kafka key and the CloudEvents {@code subject}. */
    String subject();

    /** The aggregate's version after this event; the first is 1. */
    long version();
}
