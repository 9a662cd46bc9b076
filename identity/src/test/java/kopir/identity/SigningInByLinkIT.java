package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInByLinkIT {
    private static final String AIGUL = "aigul@example.org";

    private final Mailbox mailbox = new Mailbox();
    private RunningIdentity identity;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path data) {
        identity = RunningIdentity.start(data, mailbox.settings());
        portal = new Portal(identity);
    }

    @AfterAll
    void stop() {
        identity.close();
        mailbox.close();
    }

    @Test
    void from_the_portal_by_a_mailed_link_back_to_the_portal_with_tokens() {
        Browser browser = new Browser();
        Browser.Page signIn = browser.openAndFollow(portal.authorization());
        assertThat(signIn.address().getPath()).isEqualTo("/sign-in");

        Browser.Page sent = browser.press(signIn, "/sign-in", Map.of("email", AIGUL));
        assertThat(browser.openAndFollow(sent.redirect()).html()).contains("Look in your mailbox");

        URI callback = signedIn(browser, mailbox.link(AIGUL));
        JsonNode tokens = portal.tokens(callback);
        Jwt id = portal.verified(tokens.get("id_token").asString());
        Jwt access = portal.verified(tokens.get("access_token").asString());

        assertThat(id.getAudience()).containsExactly("portal");
        assertThat(id.getClaimAsString("nonce")).isEqualTo("the-nonce");
        assertThat(id.getSubject()).hasSize(43).isEqualTo(access.getSubject());
        assertThat(id.getClaims())
                .containsOnlyKeys("iss", "sub", "aud", "azp", "nonce", "iat", "exp", "jti", "sid", "auth_time");
        assertThat(access.getAudience()).containsExactly("kopir");
        assertThat(access.getClaimAsStringList("scope")).containsExactly("openid");
        assertThat(access.getClaims()).containsOnlyKeys("iss", "sub", "aud", "scope", "nbf", "iat", "exp", "jti");
        assertThat(Duration.between(access.getIssuedAt(), access.getExpiresAt()))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void who_is_signed_in_goes_through_without_being_asked() {
        Browser browser = new Browser();
        useLink(browser, asked(browser, AIGUL));

        URI callback = browser.open(portal.authorization()).redirect();
        assertThat(subject(callback)).isEqualTo(subjectOf(AIGUL));
    }

    @Test
    void every_spelling_of_an_address_is_the_same_person_and_another_address_another() {
        assertThat(subjectOf(" Aigul@EXAMPLE.org ")).isEqualTo(subjectOf(AIGUL));
        assertThat(subjectOf("gulnara@example.org")).isNotEqualTo(subjectOf(AIGUL));
    }

    @Test
    void opening_a_link_does_not_use_it_up() {
        Browser reader = new Browser();
        URI link = asked(reader, AIGUL);
        Browser scanner = new Browser();
        for (int look = 0; look < 3; look++) {
            assertThat(scanner.open(link).status()).isEqualTo(200);
        }
        assertThat(scanner.cookie("KOPIR_IDENTITY")).isEmpty();

        assertThat(useLink(reader, link).redirect()).hasToString(RunningIdentity.PORTAL_SIGN_IN);
    }

    @Test
    void a_link_works_once() {
        URI link = asked(new Browser(), AIGUL);
        Browser first = new Browser();
        Browser second = new Browser();
        Browser.Page bothSee = first.open(link);
        Browser.Page theButton = second.open(link);

        assertThat(first.press(bothSee, "/sign-in/link", Map.of()).redirect())
                .hasToString(RunningIdentity.PORTAL_SIGN_IN);
        Browser.Page refused = second.openAndFollow(
                second.press(theButton, "/sign-in/link", Map.of()).redirect());
        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.html()).contains("This link no longer works", "Get a new link");
        assertThat(second.cookie("KOPIR_IDENTITY")).isEmpty();
        assertThat(second.open(link).status()).isEqualTo(410);
    }

    @Test
    void a_link_older_than_fifteen_minutes_does_not_work() {
        Browser browser = new Browser();
        URI link = asked(browser, AIGUL);
        Browser.Page button = browser.open(link);

        identity.clock.advance(Duration.ofMinutes(15));
        Browser.Page refused = browser.press(button, "/sign-in/link", Map.of());
        assertThat(refused.redirect().getPath()).isEqualTo("/sign-in/link-not-valid");
        assertThat(browser.open(link).status()).isEqualTo(410);
    }

    @Test
    void a_made_up_link_does_not_work() {
        Browser browser = new Browser();
        assertThat(browser.open(identity.issuer + "/sign-in/link?token=made-up").status())
                .isEqualTo(410);
        assertThat(browser.open(identity.issuer + "/sign-in/link").status()).isEqualTo(410);
    }

    @Test
    void a_link_opened_in_another_browser_leads_to_the_portal() {
        Browser asking = new Browser();
        asking.openAndFollow(portal.authorization());
        URI link = asked(asking, AIGUL);

        Browser phone = new Browser();
        assertThat(useLink(phone, link).redirect()).hasToString(RunningIdentity.PORTAL_SIGN_IN);
        assertThat(phone.open(portal.authorization()).redirect().toString()).startsWith(Portal.CALLBACK);
    }

    @Test
    void a_link_leads_nowhere_but_to_the_portal() {
        for (String elsewhere : List.of(
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\t//evil.example",
                "javascript:alert(1)")) {
            Browser browser = new Browser();
            URI link = URI.create(asked(browser, "elsewhere@example.org") + "&continue=" + Browser.encoded(elsewhere));

            assertThat(useLink(browser, link).redirect()).as(elsewhere).hasToString(RunningIdentity.PORTAL_SIGN_IN);
        }
    }

    @Test
    void a_cookie_leads_nowhere_but_into_an_authorization() {
        for (String elsewhere :
                List.of("//evil.example/", "/\\evil.example", "https://evil.example/", "/sign-out", "%")) {
            Browser browser = new Browser();
            browser.openAndFollow(portal.authorization());
            HttpCookie planted = browser.cookie("REDIRECT_URI").orElseThrow();
            planted.setValue(Base64.getEncoder().encodeToString(elsewhere.getBytes(StandardCharsets.UTF_8)));

            URI link = asked(browser, "planted@example.org");
            assertThat(useLink(browser, link).redirect()).as(elsewhere).hasToString(RunningIdentity.PORTAL_SIGN_IN);
            assertThat(browser.cookie("REDIRECT_URI")).isEmpty();
        }
    }

    @Test
    void signing_in_as_somebody_else_leaves_nothing_of_who_was_there_before() {
        Browser shared = new Browser();
        useLink(shared, asked(shared, AIGUL));
        String before = shared.cookie("KOPIR_IDENTITY").orElseThrow().getValue();
        assertThat(subject(shared.open(portal.authorization()).redirect())).isEqualTo(subjectOf(AIGUL));

        useLink(shared, asked(shared, "gulnara@example.org"));
        assertThat(shared.cookie("KOPIR_IDENTITY").orElseThrow().getValue()).isNotEqualTo(before);
        assertThat(subject(shared.open(portal.authorization()).redirect())).isEqualTo(subjectOf("gulnara@example.org"));
    }

    @Test
    void nobody_has_a_session_before_signing_in() {
        Browser browser = new Browser();
        browser.openAndFollow(portal.authorization());
        asked(browser, AIGUL);

        assertThat(browser.cookie("KOPIR_IDENTITY")).isEmpty();
        assertThat(browser.allCookies()).allMatch(HttpCookie::isHttpOnly);
    }

    @Test
    void a_form_from_elsewhere_signs_nobody_in() {
        URI link = asked(new Browser(), AIGUL);
        Browser victim = new Browser();
        String token = link.getQuery().replaceAll(".*token=([^&]*).*", "$1");

        Browser.Page forged = victim.post(identity.issuer + "/sign-in/link", Map.of("token", token));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.html()).contains("Please try once more");
        assertThat(victim.cookie("KOPIR_IDENTITY")).isEmpty();
        assertThat(victim.open(link).status()).isEqualTo(200);
    }

    private URI asked(Browser browser, String address) {
        // Three in a quarter of an hour: under the limit for one address.
        identity.clock.advance(Duration.ofMinutes(5));
        Browser.Page form = browser.open(identity.issuer + "/sign-in");
        browser.press(form, "/sign-in", Map.of("email", address));
        return mailbox.link(address);
    }

    private static Browser.Page useLink(Browser browser, URI link) {
        return browser.press(browser.open(link), "/sign-in/link", Map.of());
    }

    private URI signedIn(Browser browser, URI link) {
        return browser.open(useLink(browser, link).redirect()).redirect();
    }

    private String subjectOf(String address) {
        Browser browser = new Browser();
        useLink(browser, asked(browser, address));
        return subject(browser.open(portal.authorization()).redirect());
    }

    private String subject(URI callback) {
        return portal.verified(portal.tokens(callback).get("access_token").asString())
                .getSubject();
    }
}
