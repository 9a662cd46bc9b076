package kopir.notification.delivery.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kopir.notification.delivery.Delivery;
import kopir.notification.delivery.Letter;
import kopir.notification.notice.Kind;
import kopir.platform.json.KebabCaseEnums;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sees of a message: neither address nor content nor whom it tells of.
 *
 * @param status {@code queued}, {@code reserved}, {@code failed}, {@code sent}, {@code given-up} or {@code withheld}
 * @param reason why it failed, was given up or withheld, else null
 * @param at when the thing it tells of happened
 * @param next when it is tried, null where nothing is left to do
 */
public record DeliveryView(
        UUID id,
        UUID seat,
        String channel,
        Kind kind,
        String status,
        int attempts,
        @Nullable String reason,
        Instant at,
        @Nullable Instant next) {

    public record Page(List<DeliveryView> deliveries) {
        public Page {
            deliveries = List.copyOf(deliveries);
        }
    }

    static DeliveryView of(Delivery delivery) {
        Letter letter = delivery.letter();
        return switch (delivery) {
            case Delivery.Queued queued -> view(letter, "queued", 0, null, queued.due());
            case Delivery.Reserved reserved -> view(letter, "reserved", reserved.attempts(), null, reserved.due());
            case Delivery.Failed failed -> view(letter, "failed", failed.attempts(), failed.why(), failed.due());
            case Delivery.Sent sent -> view(letter, "sent", sent.attempts(), null, null);
            case Delivery.GivenUp over -> view(letter, "given-up", over.attempts(), over.reason(), null);
            case Delivery.Withheld held -> view(letter, "withheld", 0, held.reason(), null);
        };
    }

    private static DeliveryView view(
            Letter letter, String status, int attempts, @Nullable Enum<?> reason, @Nullable Instant next) {
        return new DeliveryView(
                letter.id(),
                letter.seat(),
                "email",
                letter.kind(),
                status,
                attempts,
                reason == null ? null : KebabCaseEnums.code(reason),
                letter.at(),
                next);
    }
}
