package kopir.notification.delivery.smtp;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import kopir.notification.delivery.Mail;
import kopir.notification.delivery.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Sends plain text by SMTP. Plain text alone: nothing to load, nothing to track, readable anywhere. The reader can switch
 * messages off with one click of their mail program (RFC 8058), which needs the link to be https to be offered.
 */
public final class SmtpPost implements Post {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    /** More than the connect, read and write limits of one dialogue together, less than a reservation lasts. */
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final JavaMailSender server;
    private final InternetAddress from;
    private final Scheduler threads;
    private final Clock clock;

    /**
     * @param from sender, as {@code Kopir <kopir@example.org>}
     * @param threads where the dialogue with the server may block
     * @throws IllegalArgumentException where the sender is no address
     */
    public SmtpPost(JavaMailSender server, String from, Scheduler threads, Clock clock) {
        this.server = server;
        this.threads = threads;
        this.clock = clock;
        try {
            this.from = new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("kopir.mail.from is no mail address", e);
        }
    }

    @Override
    public Mono<Answer> send(Mail mail) {
        return Mono.fromCallable(() -> dialogue(mail))
                .subscribeOn(threads)
                .timeout(LONGEST)
                .onErrorResume(SmtpPost::surprise);
    }

    private Answer dialogue(Mail mail) {
        try {
            server.send(message(mail));
            return Answer.TAKEN;
        } catch (MailException | MessagingException trouble) {
            SmtpTrouble told = SmtpTrouble.in(trouble);
            LOG.atWarn()
                    .addKeyValue("notice", mail.notice())
                    .addKeyValue("error", told.error())
                    .addKeyValue("code", told.replyCode())
                    .log("the mail server did not take a message");
            return told.isFinal() ? Answer.REFUSED : Answer.AWAY;
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        // Stable, so that a message sent twice is recognised as one.
        message.setHeader("Message-ID", "<" + mail.notice() + "@" + domain() + ">");
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        return message;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    private static Mono<Answer> surprise(Throwable error) {
        LOG.atWarn().addKeyValue("error", error.getClass().getSimpleName()).log("a message could not be handed over");
        return Mono.just(Answer.AWAY);
    }
}
