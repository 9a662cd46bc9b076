package kopir.scenarios;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;

/** What a mail server was given. */
final class Mails {
    private Mails() {}

    static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.toString(message.getRecipients(RecipientType.TO)).contains(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
