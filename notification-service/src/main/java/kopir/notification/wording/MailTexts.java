package kopir.notification.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What messages say. A text file's first line is the subject, the rest the body; {@code {link}}, {@code {code}} and
 * {@code {unsubscribe}} are all that is ever filled in.
 */
public final class MailTexts {
    private final Map<String, String> notices = new HashMap<>();
    private final Map<String, String> invitations = new HashMap<>();

    /** Reads all languages there are. */
    public MailTexts() {
        for (String language : Languages.ALL) {
            Texts.file("mail_" + language + ".txt").ifPresent(text -> notices.put(language, text));
            Texts.file("invitation_" + language + ".txt").ifPresent(text -> invitations.put(language, text));
        }
    }

    public record Text(String subject, String body) {}

    /** That there is something new. */
    public Text notice(String language, Map<String, String> values) {
        return filled(notices, language, values);
    }

    /** That a seat waits for its reader. */
    public Text invitation(String language, Map<String, String> values) {
        return filled(invitations, language, values);
    }

    private static Text filled(Map<String, String> texts, String language, Map<String, String> values) {
        String text = Objects.requireNonNull(texts.get(Languages.closest(language, texts.keySet())));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        int end = text.indexOf('\n');
        return new Text(text.substring(0, end).strip(), text.substring(end).strip() + "\n");
    }
}
