package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingForALinkIT {
    private final Mailbox mailbox = new Mailbox();
    private RunningIdentity identity;

    @BeforeAll
    void start(@TempDir Path data) {
        identity = RunningIdentity.start(data, mailbox.settings());
    }

    @BeforeEach
    void no_limit_of_the_test_before() {
        identity.clock.advance(Duration.ofMinutes(15));
    }

    @AfterAll
    void stop() {
        identity.close();
        mailbox.close();
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_has_been_here_and_for_a_new_one() {
        Browser known = new Browser();
        ask(known, "known@example.org");
        known.press(known.open(mailbox.link("known@example.org")), "/sign-in/link", Map.of());

        Browser.Page forKnown = ask(new Browser(), "known@example.org");
        Browser.Page forNew = ask(new Browser(), "new@example.org");
        assertThat(forKnown.status()).isEqualTo(forNew.status()).isEqualTo(302);
        assertThat(forKnown.redirect()).isEqualTo(forNew.redirect());
        assertThat(forKnown.html()).isEqualTo(forNew.html());
    }

    @Test
    void the_sixth_link_for_an_address_is_not_mailed_and_the_answer_does_not_tell() {
        String first = ask(new Browser(), "often@example.org").redirect().toString();
        for (int more = 2; more <= 7; more++) {
            Browser.Page answer = ask(new Browser(), "Often@Example.org");
            assertThat(answer.redirect()).hasToString(first);
        }
        assertThat(mailbox.to("often@example.org")).hasSize(5);

        identity.clock.advance(Duration.ofMinutes(15));
        ask(new Browser(), "often@example.org");
        assertThat(mailbox.to("often@example.org")).hasSize(6);
    }

    @Test
    void the_thirty_first_request_of_a_client_has_to_wait_whatever_the_address() {
        for (int one = 1; one <= 30; one++) {
            assertThat(ask(new Browser(), "client" + one + "@example.org").status())
                    .isEqualTo(302);
        }
        identity.clock.advance(Duration.ofMinutes(5));

        Browser.Page answer = ask(new Browser(), "client31@example.org");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("600");
        assertThat(answer.html()).contains("Too many links", "in 11 min");
        assertThat(mailbox.to("client31@example.org")).isEmpty();
    }

    @Test
    void what_is_no_address_is_shown_again_with_what_is_wanted() {
        for (String typed :
                List.of("", "aigul", "a@b", "a@example.org\r\nBcc: b@example.org", "\"><script>x</script>@")) {
            Browser.Page answer = ask(new Browser(), typed);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.html())
                    .contains("Enter an e-mail address, like name@example.org", "aria-invalid=\"true\"")
                    .doesNotContain("<script");
        }
    }

    @Test
    void the_mail_is_plain_and_discreet_and_cannot_be_told_by_its_server() throws Exception {
        ask(new Browser("en"), "reader@example.org");
        MimeMessage mail = mailbox.to("reader@example.org").getLast();

        assertThat(mail.getSubject()).isEqualTo("Your Kopir sign-in link");
        assertThat(mail.getFrom()[0]).hasToString("Kopir <kopir@mail.example>");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(identity.clock.instant());
        assertThat(Mailbox.header(mail, "Message-ID")).matches("<[A-Za-z0-9_-]{43}@mail\\.example>");
        assertThat(Mailbox.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Mailbox.text(mail))
                .containsPattern("(?m)^" + identity.issuer + "/sign-in/link\\?token=")
                .containsPattern("&lang=en\\R")
                .doesNotContain("reader@example.org")
                .doesNotContain("{0}");
    }

    @Test
    void two_mails_have_two_ids_and_two_links() {
        Set<String> ids = new HashSet<>();
        Set<String> links = new HashSet<>();
        for (int one = 0; one < 3; one++) {
            ask(new Browser(), "again@example.org");
            ids.add(Mailbox.header(mailbox.to("again@example.org").getLast(), "Message-ID"));
            links.add(mailbox.link("again@example.org").toString());
        }
        assertThat(ids).hasSize(3);
        assertThat(links).hasSize(3);
    }

    @Test
    void a_reader_of_russian_gets_page_and_mail_in_russian() throws Exception {
        Browser browser = new Browser("kk,ru;q=0.8,en;q=0.5");
        Browser.Page sent =
                browser.openAndFollow(ask(browser, "chitatel@example.org").redirect());
        assertThat(sent.html()).contains("<html lang=\"ru\"", "Проверьте почту");

        MimeMessage mail = mailbox.to("chitatel@example.org").getLast();
        assertThat(mail.getSubject()).isEqualTo("Ссылка для входа в Kopir");
        assertThat(Mailbox.header(mail, "Content-Language")).isEqualTo("ru");
        assertThat(Mailbox.text(mail)).contains("Здравствуйте!").containsPattern("&lang=ru\\R");
        assertThat(new Browser("en").open(mailbox.link("chitatel@example.org")).html())
                .contains("Остался один шаг");
    }

    @Test
    void the_language_chosen_on_the_page_holds_for_the_mail_as_well() throws Exception {
        Browser browser = new Browser("en");
        Browser.Page russian = browser.open(identity.issuer + "/sign-in?lang=ru");
        browser.press(russian, "/sign-in", Map.of("email", "switched@example.org"));

        assertThat(mailbox.to("switched@example.org").getLast().getSubject()).isEqualTo("Ссылка для входа в Kopir");
    }

    private Browser.Page ask(Browser browser, String address) {
        return browser.press(browser.open(identity.issuer + "/sign-in"), "/sign-in", Map.of("email", address));
    }
}
