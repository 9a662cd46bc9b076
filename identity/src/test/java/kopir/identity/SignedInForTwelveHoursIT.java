package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SignedInForTwelveHoursIT {

    @Test
    void a_sign_in_lasts_twelve_hours_however_busy_and_so_do_its_renewals(@TempDir Path data) {
        try (Mailbox mailbox = new Mailbox();
                RunningIdentity identity = RunningIdentity.start(data, mailbox.settings())) {
            Portal portal = new Portal(identity);
            Browser browser = new Browser();
            browser.press(browser.open(identity.issuer + "/sign-in"), "/sign-in", Map.of("email", "aigul@example.org"));
            browser.press(browser.open(mailbox.link("aigul@example.org")), "/sign-in/link", Map.of());
            JsonNode first = portal.tokens(browser.open(portal.authorization()).redirect());
            String refresh = first.get("refresh_token").asString();

            identity.clock.advance(Duration.ofHours(12).minusSeconds(1));
            assertThat(browser.open(portal.authorization()).redirect().toString())
                    .startsWith(Portal.CALLBACK);
            JsonNode renewed = portal.renewed(refresh);
            assertThat(portal.verified(renewed.get("access_token").asString()).getSubject())
                    .isEqualTo(portal.verified(first.get("access_token").asString())
                            .getSubject());
            // The same one: it never outlives the sign-in, however often it is used.
            assertThat(renewed.get("refresh_token").asString()).isEqualTo(refresh);

            identity.clock.advance(Duration.ofSeconds(1));
            assertThat(browser.open(portal.authorization()).redirect().getPath())
                    .isEqualTo("/sign-in");

            identity.clock.advance(Duration.ofMinutes(1));
            // Any other authorization drops what has ended.
            portal.token("notification", Map.of("grant_type", "client_credentials", "scope", "addresses"));
            assertThat(portal.renewed(refresh).get("error").asString()).isEqualTo("invalid_grant");
        }
    }
}
