package kopir.notification.delivery.smtp;

import static kopir.notification.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import kopir.notification.delivery.Mail;
import kopir.notification.delivery.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What a mail server may answer, and what we make of it. */
class SmtpPostIT {
    private static final String CANARY = "canary.reader@mail.example";

    private final Scheduler threads = Schedulers.newBoundedElastic(2, 10, "smtp-test");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen_to_the_log() {
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void stop_listening() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        threads.dispose();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE    | -                                          | TAKEN
            RCPT    | 550 5.1.1 <canary.reader@mail.example> unknown | REFUSED
            RCPT    | 553 canary.reader@mail.example not allowed | REFUSED
            RCPT    | 450 canary.reader@mail.example is busy     | AWAY
            RCPT    | 452 too many                               | AWAY
            RCPT    | 530 log in first                           | AWAY
            MAIL    | 550 sender not known                       | AWAY
            MAIL    | 451 later                                  | AWAY
            DATA    | 554 not for canary.reader@mail.example     | REFUSED
            END     | 554 spam for canary.reader@mail.example    | REFUSED
            END     | 451 later                                  | AWAY
            END     | drop                                       | AWAY
            END     | hang                                       | AWAY
            CONNECT | 421 not now                                | AWAY
            CONNECT | 554 no service here                        | AWAY
            CONNECT | hang                                       | AWAY
            EHLO    | drop                                       | AWAY
            """)
    void each_answer_is_understood_and_no_log_line_repeats_an_address(
            String command, String answer, Post.Answer understood) {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, answer))) {
            assertThat(post(server.port()).send(mail(CANARY)).block()).isEqualTo(understood);
        }

        assertThat(log.list).noneMatch(line -> everythingIn(line).contains("canary"));
    }

    @Test
    void a_server_that_is_not_there_is_away() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }

        assertThat(post(port).send(mail(CANARY)).block()).isEqualTo(Post.Answer.AWAY);
        assertThat(log.list).anyMatch(line -> everythingIn(line).contains("did not take a message"));
    }

    @Test
    void what_is_no_address_is_refused_without_repeating_it() {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            assertThat(post(server.port()).send(mail("canary no address")).block())
                    .isEqualTo(Post.Answer.REFUSED);
        }

        assertThat(log.list).noneMatch(line -> everythingIn(line).contains("canary"));
    }

    private Post post(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        Properties limits = new Properties();
        limits.put("mail.smtp.connectiontimeout", "500");
        limits.put("mail.smtp.timeout", "500");
        limits.put("mail.smtp.writetimeout", "500");
        server.setJavaMailProperties(limits);
        return new SmtpPost(server, "Kopir <kopir@portal.example>", threads, Clock.systemUTC());
    }

    private static Mail mail(String to) {
        return new Mail(id("notice"), to, "Something new", "Hello", "https://portal.example/unsubscribe/x");
    }

    private static String everythingIn(ILoggingEvent line) {
        return line.getFormattedMessage()
                + line.getKeyValuePairs()
                + (line.getThrowableProxy() == null
                        ? ""
                        : line.getThrowableProxy().getMessage());
    }
}
