package kopir.notification.delivery;

import java.util.List;
import kopir.contracts.DeliveryEvent;
import kopir.contracts.DeliveryEvent.Channel;
import kopir.platform.json.KebabCaseEnums;

/** What others are told of a delivery: that it was sent, failed or given up, and never what it said or to whom by name. */
public final class DeliveryNews {
    private DeliveryNews() {}

    /** @param version the delivery's, once it is in this state */
    public static List<DeliveryEvent> of(Delivery now, long version) {
        return switch (now) {
            case Delivery.Sent sent -> List.of(new DeliveryEvent.Sent(told(sent.letter(), version, sent.attempts())));
            case Delivery.Failed failed ->
                List.of(new DeliveryEvent.Failed(told(failed.letter(), version, failed.attempts())));
            case Delivery.GivenUp over ->
                List.of(new DeliveryEvent.GivenUp(told(over.letter(), version, over.attempts())));
            case Delivery.Queued _, Delivery.Reserved _, Delivery.Withheld _ -> List.of();
        };
    }

    private static DeliveryEvent.Delivery told(Letter letter, long version, int attempts) {
        return new DeliveryEvent.Delivery(
                letter.id(),
                version,
                letter.seat(),
                Channel.EMAIL,
                KebabCaseEnums.code(letter.kind()),
                letter.cause(),
                attempts);
    }
}
