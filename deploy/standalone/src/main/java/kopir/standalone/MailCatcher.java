package kopir.standalone;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import kopir.embedded.Loopback;
import kopir.portal.demo.DemoMailbox;

/** Takes every mail of the demo and delivers none: nothing leaves the machine. It forgets them when the demo ends. */
final class MailCatcher implements DemoMailbox, AutoCloseable {
    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    static MailCatcher start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, Loopback.HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailCatcher(server);
    }

    @Override
    public List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailCatcher::shown)
                .toList();
    }

    private static Mail shown(MimeMessage message) {
        try {
            return new Mail(
                    InternetAddress.toUnicodeString(message.getRecipients(RecipientType.TO)),
                    message.getSubject(),
                    message.getSentDate().toInstant(),
                    text(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a caught mail cannot be read", e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        server.stop();
    }
}
