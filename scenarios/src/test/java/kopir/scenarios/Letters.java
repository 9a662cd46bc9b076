package kopir.scenarios;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kopir.testservers.TestServers;

/** A mail server of somebody's, and what people find in their mailboxes there. */
final class Letters implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http://localhost:\\S+");
    private static final String HOST = "127.0.0.1";

    private final int port = TestServers.freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));

    Letters() {
        server.start();
    }

    /** What an operator sets to send mail through it. */
    Map<String, String> settings() {
        return Map.of(
                "SPRING_MAIL_HOST",
                HOST,
                "SPRING_MAIL_PORT",
                Integer.toString(port),
                "KOPIR_MAIL_FROM",
                "Kopir <no-reply@example.org>");
    }

    /** A letter as it is read. */
    record Letter(String from, String to, String subject, String text) {
        /** The first link in it. */
        String link() {
            return LINK.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The first letter with this subject in somebody's mailbox, as soon as it is there. */
    Letter to(String address, String subject) {
        return to(address, subject, 0);
    }

    /** @param read so many letters that were in the mailbox before */
    Letter to(String address, String subject, int read) {
        return await("a letter to " + address + ": " + subject)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> of(address).stream()
                                .skip(read)
                                .filter(letter -> letter.subject().equals(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Everything in somebody's mailbox, oldest first. */
    List<Letter> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Letters::read)
                .filter(letter -> letter.to().equals(address))
                .toList();
    }

    private static Letter read(MimeMessage message) {
        try {
            return new Letter(
                    message.getFrom()[0].toString(),
                    message.getRecipients(RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    (String) message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
