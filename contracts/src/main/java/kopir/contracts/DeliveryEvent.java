package kopir.contracts;

import java.util.UUID;

/** What became of messages to people, without their content: {@link Topics#DELIVERIES}. */
public sealed interface DeliveryEvent extends Event {

    Delivery delivery();

    @Override
    default String subject() {
        return delivery().id().toString();
    }

    @Override
    default long version() {
        return delivery().version();
    }

    record Sent(Delivery delivery) implements DeliveryEvent {}

    /** This attempt failed; it is tried again. */
    record Failed(Delivery delivery) implements DeliveryEvent {}

    record GivenUp(Delivery delivery) implements DeliveryEvent {}

    /**
     * @param kind the kind of notice, a code
     * @param cause the id of the event it tells of
     */
    record Delivery(UUID id, long version, UUID seat, Channel channel, String kind, UUID cause, int attempts) {}

    enum Channel {
        PORTAL,
        EMAIL,
        WEBHOOK
    }
}
