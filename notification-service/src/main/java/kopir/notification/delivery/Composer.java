package kopir.notification.delivery;

import java.util.Map;
import kopir.notification.address.Addresses.Known;
import kopir.notification.key.mongo.StoredKey;
import kopir.notification.notice.Kind;
import kopir.notification.unsubscribe.UnsubscribeToken;
import kopir.notification.wording.MailTexts;
import kopir.notification.wording.MailTexts.Text;
import reactor.core.publisher.Mono;

/**
 * Writes the message. It says that there is something new and where to look, and nothing else.
 *
 * <p>An invitation's link carries its one-time secret in the path: it must work without JavaScript, which a fragment would
 * not; it is used up by the first acceptance; and every page answers with {@code Referrer-Policy: no-referrer}, so it is
 * not passed on. The rest of the link is the seat's opaque id.
 */
public final class Composer {
    private final MailTexts texts;
    private final StoredKey key;
    private final String portal;
    private final String unsubscribing;

    /**
     * @param portal the portal's URL as people see it, without a slash at the end
     * @param unsubscribing the URL before {@code /unsubscribe/…}, without a slash at the end
     */
    public Composer(MailTexts texts, StoredKey key, String portal, String unsubscribing) {
        this.texts = texts;
        this.key = key;
        this.portal = portal;
        this.unsubscribing = unsubscribing;
    }

    public Mono<Mail> write(Letter letter, Known to) {
        return key.get().map(signing -> {
            String unsubscribe = unsubscribing + "/unsubscribe/" + UnsubscribeToken.of(letter.seat(), signing);
            Map<String, String> values = Map.of(
                    "link", link(letter, to),
                    "code", letter.code(),
                    "unsubscribe", unsubscribe);
            Text text = letter.kind() == Kind.INVITATION
                    ? texts.invitation(to.language(), values)
                    : texts.notice(to.language(), values);
            return new Mail(letter.notice(), to.email(), text.subject(), text.body(), unsubscribe);
        });
    }

    private String link(Letter letter, Known to) {
        return letter.kind() == Kind.INVITATION && to.secret() != null
                ? portal + "/invitations/" + letter.seat() + "/" + to.secret()
                : portal + "/";
    }
}
