package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationIT {
    private static final String PERSONAS = """
            [{"id": "coordinator", "label": "The coordinator", "labelRu": "Координатор", "email": "coordinator@kopir.example"},
             {"id": "member:kz02", "label": "A member", "email": "kz02@kopir.example"}]
            """;

    private final Mailbox mailbox = new Mailbox();
    private final Browser curl = new Browser();
    private RunningIdentity identity;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path personas = Files.writeString(folder.resolve("personas.json"), PERSONAS);
        String[] demo = {"--kopir.identity.demo=true", "--kopir.identity.personas-file=" + personas};
        identity = RunningIdentity.start(
                folder.resolve("data"),
                java.util.stream.Stream.of(demo, mailbox.settings())
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new));
        portal = new Portal(identity);
    }

    @AfterAll
    void stop() {
        identity.close();
        mailbox.close();
    }

    @Test
    void a_script_gets_a_personas_token_for_twelve_hours() {
        Browser.Page answer = demoToken("member:kz02");
        Jwt token = portal.verified(answer.html());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(token.getAudience()).containsExactly("kopir");
        assertThat(token.getClaims()).containsOnlyKeys("iss", "sub", "aud", "scope", "nbf", "iat", "exp", "jti");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(12));
        assertThat(portal.verified(demoToken("coordinator").html()).getSubject())
                .isNotEqualTo(token.getSubject());
    }

    @Test
    void an_unknown_persona_is_a_problem() {
        for (String unknown : new String[] {"member:xx99", ""}) {
            Browser.Page answer = demoToken(unknown);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.html()).contains("https://kopir.example/problems/unknown-persona");
        }
    }

    @Test
    void a_button_signs_in_at_once_as_the_person_whom_script_and_link_sign_in_too() {
        String byScript = portal.verified(demoToken("member:kz02").html()).getSubject();

        Browser byButton = new Browser();
        Browser.Page signIn = byButton.openAndFollow(portal.authorization());
        assertThat(signIn.html()).contains("The coordinator", "A member");
        Browser.Page pressed = byButton.post(
                identity.issuer + "/sign-in/link",
                Map.of("_csrf", signIn.hidden("/sign-in/link").get("_csrf"), "persona", "member:kz02"));
        assertThat(subjectAfter(byButton, pressed)).isEqualTo(byScript);

        Browser byLink = new Browser();
        Browser.Page form = byLink.openAndFollow(portal.authorization());
        byLink.press(form, "/sign-in", Map.of("email", "KZ02@kopir.example"));
        Browser.Page used = byLink.press(byLink.open(mailbox.link("kz02@kopir.example")), "/sign-in/link", Map.of());
        assertThat(subjectAfter(byLink, used)).isEqualTo(byScript);
    }

    @Test
    void the_buttons_speak_russian() {
        assertThat(new Browser("ru").open(identity.issuer + "/sign-in").html())
                .contains("Координатор", "A member")
                .doesNotContain("The coordinator");
    }

    @Test
    void a_made_up_persona_signs_nobody_in() {
        Browser browser = new Browser();
        Browser.Page signIn = browser.open(identity.issuer + "/sign-in");
        Browser.Page pressed = browser.press(signIn, "/sign-in/link", Map.of("persona", "member:xx99"));

        assertThat(pressed.redirect().getPath()).isEqualTo("/sign-in/link-not-valid");
        assertThat(browser.cookie("KOPIR_IDENTITY")).isEmpty();
    }

    @Test
    void outside_a_demonstration_personas_and_their_tokens_do_not_exist(@TempDir Path data) throws IOException {
        Path personas = Files.writeString(data.resolve("personas.json"), PERSONAS);
        try (RunningIdentity real = RunningIdentity.start(data, "--kopir.identity.personas-file=" + personas)) {
            Browser.Page answer = curl.post(real.issuer + "/demo/token?persona=coordinator", Map.of(), "Accept", "*/*");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.html()).contains("https://kopir.example/problems/not-found");

            Browser browser = new Browser();
            Browser.Page signIn = browser.open(real.issuer + "/sign-in");
            assertThat(signIn.html()).doesNotContain("The coordinator", "persona");
            Browser.Page pressed = browser.post(
                    real.issuer + "/sign-in/link",
                    Map.of("_csrf", signIn.hidden("/sign-in").get("_csrf"), "persona", "coordinator"));
            assertThat(pressed.redirect().getPath()).isEqualTo("/sign-in/link-not-valid");
        }
    }

    @Test
    void a_demonstration_that_others_could_reach_does_not_start(@TempDir Path data) {
        assertThatThrownBy(() -> RunningIdentity.start(data, "--kopir.identity.demo=true", "--server.address=0.0.0.0"))
                .hasStackTraceContaining("it needs server.address=127.0.0.1");
    }

    private Browser.Page demoToken(String persona) {
        return curl.post(
                identity.issuer + "/demo/token?persona=" + Browser.encoded(persona), Map.of(), "Accept", "*/*");
    }

    private String subjectAfter(Browser browser, Browser.Page pressed) {
        return portal.verified(portal.tokens(browser.open(pressed.redirect()).redirect())
                        .get("access_token")
                        .asString())
                .getSubject();
    }
}
