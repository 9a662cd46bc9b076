package kopir.portal.demo;

import java.time.Instant;
import java.util.List;

/** What the demonstration's mail catcher caught. */
public interface DemoMailbox {

    /** Everything, in the order it came. Called for each view of the mailbox's page; may block for a moment. */
    List<Mail> mails();

    /**
     * @param to the fictional recipient's address
     * @param text the body as plain text
     */
    record Mail(String to, String subject, Instant at, String text) {}
}
