package kopir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import kopir.embedded.Loopback;
import org.junit.jupiter.api.Test;

class MailCatcherIT {
    @Test
    void a_caught_mail_is_shown_with_its_text() throws Exception {
        int port = Loopback.freePort("mail", 0);
        Instant at = Instant.parse("2026-11-24T12:00:00Z");
        try (MailCatcher catcher = MailCatcher.start(port)) {
            Properties smtp = new Properties();
            smtp.setProperty("mail.smtp.host", Loopback.HOST);
            smtp.setProperty("mail.smtp.port", String.valueOf(port));
            MimeMessage message = new MimeMessage(Session.getInstance(smtp));
            message.setFrom("kopir@localhost");
            message.setRecipients(RecipientType.TO, "aigul@example.org");
            message.setSubject("Сообщение", "UTF-8");
            message.setText("Код: 1234", "UTF-8");
            message.setSentDate(Date.from(at));
            Transport.send(message);

            assertThat(catcher.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.to()).isEqualTo("aigul@example.org");
                assertThat(mail.subject()).isEqualTo("Сообщение");
                assertThat(mail.text().strip()).isEqualTo("Код: 1234");
                assertThat(mail.at()).isEqualTo(at);
            });
        }
    }
}
