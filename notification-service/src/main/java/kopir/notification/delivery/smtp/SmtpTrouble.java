package kopir.notification.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * What went wrong with the mail server, without its words: those quote addresses.
 *
 * @param error the exception's class
 * @param replyCode the server's (RFC 5321, section 4.2), or 0 where it gave none
 * @param isFinal whether trying again would get the same answer
 */
record SmtpTrouble(String error, int replyCode, boolean isFinal) {
    private static final int PERMANENT = 500;
    /** 530 to 538 are about our log-in, which an operator can put right. */
    private static final int LOG_IN_NEEDED = 530;

    private static final int LOG_IN_WEAK = 538;

    static SmtpTrouble in(Exception trouble) {
        Deque<Throwable> look = new ArrayDeque<>();
        look.add(trouble);
        while (!look.isEmpty()) {
            Throwable cause = look.remove();
            @Nullable SmtpTrouble told = told(cause);
            if (told != null) {
                return told;
            }
            within(cause, look);
        }
        return new SmtpTrouble(trouble.getClass().getSimpleName(), 0, false);
    }

    private static void within(Throwable cause, Deque<Throwable> look) {
        if (cause instanceof MailSendException several) {
            for (Exception one : several.getMessageExceptions()) {
                look.add(one);
            }
        }
        if (cause instanceof MessagingException chained && chained.getNextException() != null) {
            look.add(chained.getNextException());
        }
        if (cause.getCause() != null) {
            look.add(cause.getCause());
        }
    }

    private static @Nullable SmtpTrouble told(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException recipient -> of(recipient, recipient.getReturnCode());
            case SMTPSenderFailedException sender ->
                // Our own sender is refused: for an operator to put right, not the end of this message.
                new SmtpTrouble(name(sender), sender.getReturnCode(), false);
            case SMTPSendFailedException whole
            when whole.getNextException() == null -> of(whole, whole.getReturnCode());
            case AddressException _ -> new SmtpTrouble(name(cause), 0, true);
            default -> null;
        };
    }

    private static SmtpTrouble of(Exception exception, int code) {
        boolean ours = code >= LOG_IN_NEEDED && code <= LOG_IN_WEAK;
        return new SmtpTrouble(name(exception), code, code >= PERMANENT && !ours);
    }

    private static String name(Throwable exception) {
        return exception.getClass().getSimpleName();
    }
}
