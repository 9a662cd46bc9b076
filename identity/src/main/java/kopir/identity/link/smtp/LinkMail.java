package kopir.identity.link.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import kopir.identity.folder.Secrets;
import kopir.identity.person.MailAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Mails a sign-in link: plain text, and nothing in subject, sender or body that says what kind of network this is. The
 * caller waits for the mail server, since only then can the page say that mail fails; at most {@value #MOST_AT_ONCE}
 * wait at once, so that a slow mail server does not take the sign-in pages with it.
 */
public final class LinkMail {
    private static final Logger LOG = LoggerFactory.getLogger(LinkMail.class);
    private static final int MOST_AT_ONCE = 8;

    private final @Nullable JavaMailSender sender;
    private final MessageSource texts;
    private final LinkAddress link;
    private final InternetAddress from;
    private final Clock clock;
    private final Secrets secrets;
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE);

    /**
     * @param sender null where no mail server is configured
     * @param secrets make each {@code Message-ID} different
     */
    public LinkMail(
            @Nullable JavaMailSender sender,
            MessageSource texts,
            LinkAddress link,
            InternetAddress from,
            Clock clock,
            Secrets secrets) {
        this.sender = sender;
        this.texts = texts;
        this.link = link;
        this.from = from;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** What became of a mail. */
    public enum Sending {
        /** The mail server has taken it. */
        ACCEPTED,
        /** The mail server works, but wants nothing for this address. */
        ADDRESS_REFUSED,
        /** No mail server, none that answers, or too many waiting. */
        NOT_NOW
    }

    /** The address of the confirmation page for a token. */
    @FunctionalInterface
    public interface LinkAddress {
        String of(String token, Locale language);
    }

    /** Whether a mail server is set up at all, answering or not. */
    public boolean isSetUp() {
        return sender != null;
    }

    public Sending send(MailAddress to, String token, Locale language) {
        if (sender == null || !slots.tryAcquire()) {
            return Sending.NOT_NOW;
        }
        try {
            sender.send(message(sender.createMimeMessage(), to, token, language));
            return Sending.ACCEPTED;
        } catch (MailException | MessagingException failed) {
            return failure(failed);
        } finally {
            slots.release();
        }
    }

    private MimeMessage message(MimeMessage mail, MailAddress to, String token, Locale language)
            throws MessagingException {
        mail.setFrom(from);
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to.mailbox()));
        mail.setSubject(texts.getMessage("mail.subject", null, language), StandardCharsets.UTF_8.name());
        mail.setText(
                texts.getMessage("mail.text", new Object[] {link.of(token, language)}, language),
                StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        // Set here: made by the mail library it would carry this machine's name.
        mail.setHeader("Message-ID", "<" + secrets.next() + "@" + domain() + ">");
        mail.setHeader("Content-Language", language.getLanguage());
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static Sending failure(Exception failed) {
        Throwable cause = failed;
        if (failed instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            cause = several.getMessageExceptions()[0];
        }
        // Kinds only: the messages of these exceptions quote the address.
        LOG.warn(
                "sign-in mail was not sent: {}, {}",
                failed.getClass().getSimpleName(),
                cause.getClass().getSimpleName());
        return cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0
                ? Sending.ADDRESS_REFUSED
                : Sending.NOT_NOW;
    }
}
