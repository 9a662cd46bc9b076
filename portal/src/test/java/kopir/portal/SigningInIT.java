package kopir.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningInIT {
    @TempDir
    Path folder;

    private PortalUnderTest portal;

    @BeforeEach
    void everybodyIsWell() {
        portal = PortalUnderTest.shared();
    }

    @Test
    void a_visitor_who_opens_a_page_signs_in_and_arrives_there() {
        portal.signIn.nextSubject = "member";

        Browser.Page page = portal.browser().open("/inbox");

        assertThat(page.uri().getPath()).isEqualTo("/inbox");
        assertThat(page.text()).contains("Somebody would like to be introduced to you.");
    }

    @Test
    void the_portal_proves_that_it_began_the_sign_in() {
        portal.as("member");

        assertThat(portal.signIn.tokenRequests.getLast())
                .containsEntry("grant_type", "authorization_code")
                .hasEntrySatisfying(
                        "code_verifier", verifier -> assertThat(verifier).hasSizeGreaterThan(42));
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
        HttpResponse<Void> toTheProvider = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.url + "/oauth2/authorization/kopir"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        List<String> cookies = toTheProvider.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("KOPIR_PORTAL=")
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Lax", "Path=/"));
        assertThat(cookies)
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void a_visitor_gets_no_session() {
        Browser browser = portal.browser();

        browser.open("/");

        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("KOPIR_PORTAL"));
    }

    @Test
    void an_access_token_is_renewed_before_it_ends() {
        portal.signIn.accessTokenSeconds = 1;
        Browser member = portal.as("member");

        Browser.Page page = member.open("/requests");

        assertThat(page.status()).isEqualTo(200);
        assertThat(portal.signIn.tokenRequests)
                .anySatisfy(request -> assertThat(request).containsEntry("grant_type", "refresh_token"));
    }

    @Test
    void a_sign_in_that_cannot_be_renewed_is_repeated_and_leads_back_to_the_page() {
        portal.signIn.accessTokenSeconds = 1;
        Browser member = portal.as("member");
        portal.signIn.accessTokenSeconds = 600;
        portal.signIn.refreshes = false;

        Browser.Page page = member.open("/requests");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/requests");
    }

    @Test
    void signing_out_ends_the_providers_session_as_well() {
        Browser member = portal.as("member");

        Browser.Page page = member.open("/").press("Sign out").send();

        assertThat(portal.signIn.signOuts).singleElement().satisfies(signOut -> {
            assertThat(signOut).containsKey("id_token_hint");
            assertThat(signOut).containsEntry("post_logout_redirect_uri", portal.url + "/");
        });
        assertThat(page.html().select("header").text()).contains("Sign in").doesNotContain("Sign out");
    }

    @Test
    void services_get_the_readers_token_and_language() {
        portal.as("member").reading("ru").open("/requests");

        RecordedServices.Call call = portal.services.last("GET /api/requests");
        assertThat(call.header("Authorization")).startsWith("Bearer ");
        assertThat(call.header("Accept-Language")).isEqualTo("ru");
    }

    @Test
    void somebody_who_acts_for_several_members_chooses_one() {
        String one = "17917621-bbc3-5dda-9672-508ebe60bf48";
        String two = "fc646845-409d-5f6f-afc5-90fff6274270";
        portal.services.answer("GET /api/members/me", 200, """
                {"person": "%s", "seats": [{"id": "%s", "role": "member", "member": "%s"},
                  {"id": "%s", "role": "member", "member": "%s"}]}
                """.formatted(one, one, one, two, two));
        Browser person = portal.as("member");
        person.open("/requests");
        assertThat(portal.services.last("GET /api/requests").header("Kopir-Member"))
                .isEqualTo(one);

        person.open("/profile").press("Switch").with("member", two).send();
        person.open("/requests");

        assertThat(portal.services.last("GET /api/requests").header("Kopir-Member"))
                .isEqualTo(two);
    }

    @Test
    void a_form_without_its_token_is_refused_in_plain_words() {
        Browser member = portal.as("member");

        Browser.Page page = member.post("/requests/7b6f4b0e-0000-4000-8000-000000000001/withdrawal", "");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("This is not open to you");
        assertThat(portal.services.asked("DELETE /api/requests/7b6f4b0e-0000-4000-8000-000000000001"))
                .isFalse();
    }

    @Test
    void a_failed_sign_in_is_said_on_the_start_page() {
        Browser.Page page = portal.browser().open("/login/oauth2/code/kopir?code=forged&state=forged");

        assertThat(page.text()).contains("Signing in did not work");
    }

    @Test
    void a_portal_that_starts_before_sign_in_has_written_its_secret_lets_people_in_once_it_is_there()
            throws IOException {
        Path secret = folder.resolve("portal.secret");
        try (PortalUnderTest early =
                new PortalUnderTest("kopir.portal.client-secret=", "kopir.portal.client-secret-file=" + secret)) {
            early.signIn.nextSubject = "member";

            Browser.Page before = early.browser().open("/inbox");
            Files.writeString(secret, "a-secret-for-tests-of-32-letters\n");
            Browser.Page after = early.browser().open("/inbox");

            assertThat(before.status()).isEqualTo(503);
            assertThat(after.uri().getPath()).isEqualTo("/inbox");
        }
    }

    @Test
    void a_portal_that_is_told_of_no_secret_does_not_start() {
        assertThatThrownBy(() -> new PortalUnderTest("kopir.portal.client-secret="))
                .hasRootCauseMessage("The portal cannot sign anybody in: set kopir.portal.client-secret or"
                        + " kopir.portal.client-secret-file.");
    }
}
