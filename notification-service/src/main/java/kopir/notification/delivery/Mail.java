package kopir.notification.delivery;

import java.util.UUID;

/**
 * A message on its way out of this process: the only place that holds an address, for as long as sending takes.
 *
 * @param notice what its {@code Message-ID} is made of
 * @param unsubscribe the link for {@code List-Unsubscribe}
 */
public record Mail(UUID notice, String to, String subject, String text, String unsubscribe) {
    /** Never the address, the code or a secret, which would end up in a log. */
    @Override
    public String toString() {
        return "Mail[" + notice + "]";
    }
}
