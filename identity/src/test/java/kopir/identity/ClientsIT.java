package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsIT {
    private static final Map<String, String> ADDRESSES =
            Map.of("grant_type", "client_credentials", "scope", "addresses");

    private RunningIdentity identity;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path data) {
        identity = RunningIdentity.start(data);
        portal = new Portal(identity);
    }

    @AfterAll
    void stop() {
        identity.close();
    }

    @Test
    void the_notification_service_gets_a_token_for_addresses_in_its_own_name() {
        Jwt token = portal.verified(
                portal.token("notification", ADDRESSES).get("access_token").asString());

        assertThat(token.getSubject()).isEqualTo("notification");
        assertThat(token.getAudience()).containsExactly("kopir");
        assertThat(token.getClaimAsStringList("scope")).containsExactly("addresses");
    }

    @Test
    void a_wrong_secret_or_an_unknown_client_gets_nothing() {
        assertError(portal.token("notification", "w".repeat(43), ADDRESSES), "invalid_client");
        assertError(portal.token("notification", identity.secret("portal.secret"), ADDRESSES), "invalid_client");
        assertError(portal.token("somebody", "w".repeat(43), ADDRESSES), "invalid_client");
    }

    @Test
    void each_client_gets_only_what_is_its_own() {
        assertError(portal.token("portal", ADDRESSES), "unauthorized_client");
        assertError(
                portal.token("notification", Map.of("grant_type", "client_credentials", "scope", "openid")),
                "invalid_scope");
    }

    @Test
    void a_token_request_without_a_client_is_unauthorized() {
        Browser.Page answer = new Browser().post(identity.issuer + "/oauth2/token", ADDRESSES, "Accept", "*/*");

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void an_authorization_without_pkce_is_refused() {
        URI back = new Browser().open(portal.authorization(Portal.CALLBACK)).redirect();

        // Nobody is signed in: the portal's mistake is told to the portal before anybody is asked for an address.
        assertThat(back.toString()).startsWith(Portal.CALLBACK + "?error=invalid_request");
    }

    @Test
    void nobody_is_sent_anywhere_but_to_the_portal() {
        for (String elsewhere : new String[] {
            "https://evil.example/login/oauth2/code/kopir",
            Portal.CALLBACK + "/../../evil",
            Portal.CALLBACK + "?next=evil",
            "http://localhost:8080.evil.example/login/oauth2/code/kopir"
        }) {
            Browser.Page refused = new Browser()
                    .open(portal.authorization(elsewhere) + "&code_challenge_method=S256&code_challenge=x");
            assertThat(refused.status()).as(elsewhere).isEqualTo(400);
            assertThat(refused.headers().firstValue("Location")).isEmpty();
            assertThat(refused.html()).contains("This did not work").doesNotContain("evil");
        }
    }

    @Test
    void secrets_from_the_configuration_take_the_place_of_files_and_short_ones_are_refused(@TempDir Path other) {
        try (RunningIdentity configured =
                RunningIdentity.start(other, "--kopir.identity.notification-secret=" + "n".repeat(32))) {
            Portal clients = new Portal(configured);
            assertThat(clients.token("notification", "n".repeat(32), ADDRESSES).get("access_token"))
                    .isNotNull();
            assertThat(other.resolve("notification.secret")).doesNotExist();
            assertThat(other.resolve("portal.secret")).exists();
        }
        assertThatThrownBy(() -> RunningIdentity.start(other, "--kopir.identity.portal-secret=short"))
                .hasStackTraceContaining("client portal has fewer than 32 characters");
    }

    private static void assertError(JsonNode answer, String error) {
        assertThat(answer.get("error").asString()).isEqualTo(error);
    }
}
