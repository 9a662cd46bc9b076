package kopir.notification.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The two pages somebody sees who wants no more messages. They say nothing of who writes these messages. */
public final class UnsubscribePages {
    private final Map<String, String> questions = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();

    /** Reads all languages there are. */
    public UnsubscribePages() {
        for (String language : Languages.ALL) {
            Texts.file("unsubscribe_" + language + ".html").ifPresent(page -> questions.put(language, page));
            Texts.file("unsubscribed_" + language + ".html").ifPresent(page -> answers.put(language, page));
        }
    }

    /** Asks, with a button that sends the form to the page's own address. */
    public String question(String language) {
        return in(questions, language);
    }

    public String done(String language) {
        return in(answers, language);
    }

    private static String in(Map<String, String> pages, String language) {
        return Objects.requireNonNull(pages.get(Languages.closest(language, pages.keySet())));
    }
}
