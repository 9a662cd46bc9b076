package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RestartIT {
    private static final String AIGUL = "aigul@example.org";

    @Test
    void after_a_restart_people_are_the_same_and_their_tokens_hold_but_they_sign_in_again(@TempDir Path data) {
        try (Mailbox mailbox = new Mailbox()) {
            RunningIdentity before = RunningIdentity.start(data, mailbox.settings());
            Browser browser = new Browser();
            signIn(browser, before, mailbox);
            JsonNode tokens = tokens(browser, before);
            String access = tokens.get("access_token").asString();
            String subject = new Portal(before).verified(access).getSubject();
            String keys = browser.open(before.issuer + "/oauth2/jwks").html();
            Browser.Page unused = ask(browser, before);
            URI unusedLink = mailbox.link(AIGUL);
            Map<String, String> secrets = secrets(before);
            assertThat(unused.status()).isEqualTo(302);

            try (RunningIdentity after = before.restarted(mailbox.settings())) {
                Portal portal = new Portal(after);
                assertThat(secrets(after)).isEqualTo(secrets);
                assertThat(browser.open(after.issuer + "/oauth2/jwks").html())
                        .isEqualTo(keys)
                        .contains("\"kid\"")
                        .doesNotContain("\"d\"");
                assertThat(portal.verified(access).getSubject()).isEqualTo(subject);

                assertThat(portal.renewed(tokens.get("refresh_token").asString())
                                .get("error")
                                .asString())
                        .isEqualTo("invalid_grant");
                assertThat(browser.open(portal.authorization()).redirect().getPath())
                        .isEqualTo("/sign-in");
                assertThat(browser.open(unusedLink).status()).isEqualTo(410);

                signIn(browser, after, mailbox);
                assertThat(portal.verified(tokens(browser, after)
                                        .get("access_token")
                                        .asString())
                                .getSubject())
                        .isEqualTo(subject);
            }
        }
    }

    private static void signIn(Browser browser, RunningIdentity identity, Mailbox mailbox) {
        ask(browser, identity);
        browser.press(browser.open(mailbox.link(AIGUL)), "/sign-in/link", Map.of());
    }

    private static Browser.Page ask(Browser browser, RunningIdentity identity) {
        return browser.press(browser.open(identity.issuer + "/sign-in"), "/sign-in", Map.of("email", AIGUL));
    }

    private static JsonNode tokens(Browser browser, RunningIdentity identity) {
        Portal portal = new Portal(identity);
        return portal.tokens(browser.open(portal.authorization()).redirect());
    }

    private static Map<String, String> secrets(RunningIdentity identity) {
        return Stream.of("portal.secret", "notification.secret", "admin.key", "subject.key", "signing-key.json")
                .collect(java.util.stream.Collectors.toMap(file -> file, identity::secret));
    }
}
