package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithoutMailIT {
    @TempDir
    Path data;

    @Test
    void where_no_mail_server_is_set_up_the_page_asks_for_no_address_and_says_who_makes_links() {
        try (RunningIdentity identity = RunningIdentity.start(data, "--spring.mail.host=")) {
            assertThat(new Browser().open(identity.issuer + "/sign-in").html())
                    .contains("This Kopir sends no e-mail.", "the people who run it")
                    .doesNotContain("<form", "<input");
            assertThat(new Browser()
                            .open(URI.create(identity.adminLink("first@example.org")))
                            .status())
                    .isEqualTo(200);
            assertReady(identity, new Browser());
        }
    }

    @Test
    void a_mail_server_that_is_down_is_said_kindly_and_leaves_the_application_ready() {
        try (RunningIdentity identity = RunningIdentity.start(
                data, "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + RunningIdentity.freePort())) {
            assertSaidKindly(identity);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT=", "MAIL=451 not now", "RCPT=451 not now", "DATA=554 no", "CONNECT=554 no"})
    void a_mail_server_that_takes_nothing_is_said_kindly(String answer) {
        String[] script = answer.split("=", 2);
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(script[0], script[1]));
                RunningIdentity identity = RunningIdentity.start(data, server.settings())) {
            assertSaidKindly(identity);
        }
    }

    @Test
    void an_address_that_the_mail_server_refuses_gets_the_same_answer_as_any_other() {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("RCPT", "550 no such mailbox"));
                RunningIdentity identity = RunningIdentity.start(data, server.settings())) {
            Browser browser = new Browser();
            Browser.Page answer = ask(identity, browser, "nobody@example.org");

            assertThat(answer.redirect().getPath()).isEqualTo("/sign-in/sent");
            assertThat(browser.open(identity.issuer + "/actuator/prometheus", "Accept", "*/*")
                            .html())
                    .contains("kopir_signins_total{outcome=\"mail-refused\"} 1.0");
        }
    }

    @Test
    void a_mail_server_that_hangs_keeps_eight_waiting_and_sends_the_ninth_away_at_once() {
        try (ScriptedMailServer silent = new ScriptedMailServer(Map.of("CONNECT", ""));
                RunningIdentity identity = RunningIdentity.start(
                        data,
                        Stream.concat(
                                        Stream.of(silent.settings()),
                                        Stream.of("--spring.mail.properties.mail.smtp.timeout=20000"))
                                .toArray(String[]::new))) {
            List<CompletableFuture<Browser.Page>> waiting = IntStream.range(0, 8)
                    .mapToObj(one -> CompletableFuture.supplyAsync(
                            () -> ask(identity, new Browser(), "waiting" + one + "@example.org"),
                            task -> Thread.ofVirtual().start(task)))
                    .toList();
            await().until(() -> silent.callers() == 8);

            assertThat(ask(identity, new Browser(), "ninth@example.org").status())
                    .isEqualTo(503);
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            assertThat(new Browser().open(identity.issuer + "/sign-in").status())
                    .isEqualTo(200);

            silent.hangUp();
            assertThat(waiting)
                    .allSatisfy(one -> assertThat(one.join().status()).isEqualTo(503));
        }
    }

    private static void assertSaidKindly(RunningIdentity identity) {
        List<Browser.Page> answers = new ArrayList<>();
        Browser browser = new Browser();
        // More often than an address has links: attempts that failed do not count, or the last would be told "sent".
        for (int one = 0; one < 6; one++) {
            answers.add(ask(identity, browser, "somebody@example.org"));
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("300");
            assertThat(answer.html()).contains("We cannot send mail right now");
        });
        assertReady(identity, browser);
        assertThat(browser.open(identity.issuer + "/actuator/prometheus", "Accept", "*/*")
                        .html())
                .contains("kopir_signins_total{outcome=\"mail-failed\"} 6.0");
    }

    private static void assertReady(RunningIdentity identity, Browser browser) {
        assertThat(browser.open(identity.issuer + "/actuator/health/readiness", "Accept", "*/*")
                        .html())
                .isEqualTo("{\"status\":\"UP\"}");
    }

    private static Browser.Page ask(RunningIdentity identity, Browser browser, String address) {
        return browser.press(browser.open(identity.issuer + "/sign-in"), "/sign-in", Map.of("email", address));
    }
}
