package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.session.SessionRegistry;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningOutIT {
    private Browser browser = new Browser();
    private RunningIdentity identity;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path data) {
        identity = RunningIdentity.start(data);
        portal = new Portal(identity);
    }

    @AfterEach
    void nobody_stays_signed_in() {
        Browser.Page page = browser.openAndFollow(identity.issuer + "/sign-out");
        if (page.address().getPath().equals("/sign-out")) {
            browser.press(page, "/sign-out", Map.of());
        }
        browser = new Browser();
    }

    @AfterAll
    void stop() {
        identity.close();
    }

    @Test
    void the_portal_signs_out_and_gets_the_browser_back() {
        String idToken = signedIn();
        for (String page : new String[] {"", "/", "/signed-out"}) {
            URI back = leave(idToken, RunningIdentity.PORTAL + page).redirect();
            assertThat(back).hasToString(RunningIdentity.PORTAL + page + "?state=bye");
            assertSignedOut();
            idToken = signedIn();
        }
    }

    @Test
    void without_a_place_to_go_back_to_a_page_says_that_it_is_done() {
        String idToken = signedIn();
        Browser.Page page = browser.openAndFollow(identity.issuer + "/connect/logout?id_token_hint=" + idToken);

        assertThat(page.address().getPath()).isEqualTo("/signed-out");
        assertThat(page.html()).contains("You are signed out", "href=\"http://localhost:8080/\"");
        assertSignedOut();
    }

    @Test
    void nobody_is_sent_elsewhere_after_signing_out() {
        String idToken = signedIn();
        assertThat(leave(idToken, "https://evil.example/").redirect().getPath()).isEqualTo("/sign-out");
    }

    @Test
    void a_sign_out_that_may_be_a_trick_is_left_to_the_person() {
        signedIn();
        Browser.Page asked =
                browser.openAndFollow(identity.issuer + "/connect/logout?id_token_hint=made-up&ui_locales=ru");
        assertThat(asked.address().getPath()).isEqualTo("/sign-out");
        assertThat(asked.html()).contains("<html lang=\"ru\"", "Выйти?");
        assertThat(browser.open(portal.authorization()).redirect().toString()).startsWith(Portal.CALLBACK);

        Browser.Page done = browser.openAndFollow(
                browser.press(asked, "/sign-out", Map.of()).redirect());
        assertThat(done.html()).contains("Вы вышли");
        assertSignedOut();
    }

    @Test
    void a_session_that_has_ended_is_forgotten() {
        SessionRegistry sessions = identity.inside(SessionRegistry.class);
        String idToken = signedIn();
        assertThat(sessions.getAllPrincipals()).isNotEmpty();

        leave(idToken, RunningIdentity.PORTAL);
        assertThat(sessions.getAllPrincipals()).isEmpty();
    }

    @Test
    void who_is_not_signed_in_is_told_so() {
        Browser stranger = new Browser();
        for (String page : new String[] {"/", "/sign-out"}) {
            assertThat(stranger.openAndFollow(identity.issuer + page).address().getPath())
                    .isEqualTo("/signed-out");
        }
    }

    private String signedIn() {
        browser.press(browser.open(identity.adminLink("aigul@example.org")), "/sign-in/link", Map.of());
        assertThat(browser.open(identity.issuer + "/").redirect()).hasToString(RunningIdentity.PORTAL + "/");
        return portal.tokens(browser.open(portal.authorization()).redirect())
                .get("id_token")
                .asString();
    }

    private Browser.Page leave(String idToken, String back) {
        return browser.open(identity.issuer + "/connect/logout?id_token_hint=" + idToken
                + "&state=bye&post_logout_redirect_uri=" + Browser.encoded(back));
    }

    private void assertSignedOut() {
        assertThat(browser.open(portal.authorization()).redirect().getPath()).isEqualTo("/sign-in");
    }
}
