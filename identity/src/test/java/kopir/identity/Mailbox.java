package kopir.identity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that takes everything and keeps it. */
final class Mailbox implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    Mailbox() {
        server.start();
    }

    String[] settings() {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + server.getSmtp().getPort(),
            // The test's mail server logs addresses; whether the application does is for a test to see.
            "--logging.level.com.icegreen=off"
        };
    }

    /** Oldest first, for however the address is spelt. */
    List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equalsIgnoreCase(address.strip()))
                .toList();
    }

    /** The link in the newest mail to this address. */
    URI link(String address) {
        Matcher link = LINK.matcher(text(to(address).getLast()));
        LINK.matcher(text(Arrays.asList(server.getReceivedMessages()).getLast()));
        if (!link.find()) {
            throw new AssertionError("No link in the mail");
        }
        return URI.create(link.group());
    }

    static String text(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
