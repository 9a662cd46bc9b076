package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationIT {
    private static final Map<String, String> FIRST = Map.of("email", "first@example.org");

    private final Browser curl = new Browser();
    private RunningIdentity identity;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path data) {
        identity = RunningIdentity.start(data, "--server.address=0.0.0.0");
        portal = new Portal(identity);
    }

    @AfterAll
    void stop() {
        identity.close();
    }

    @Test
    void a_link_made_on_the_machine_signs_in_and_leads_on_to_a_page_of_the_portal() {
        Browser.Page answer =
                withKey("/admin/links", Map.of("email", "first@example.org", "continue", "/welcome?a=b&c=d"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");

        Browser browser = new Browser();
        Browser.Page button = browser.open(URI.create(answer.html()));
        Browser.Page used = browser.press(button, "/sign-in/link", Map.of());
        assertThat(used.redirect()).hasToString(RunningIdentity.PORTAL + "/welcome?a=b&c=d");

        URI callback = browser.open(portal.authorization()).redirect();
        String subject = portal.verified(
                        portal.tokens(callback).get("access_token").asString())
                .getSubject();
        assertThat(withKey("/admin/subjects", Map.of("email", " First@EXAMPLE.org"))
                        .html())
                .isEqualTo(subject);
    }

    @Test
    void without_a_page_to_go_on_to_it_leads_to_the_portal() {
        Browser browser = new Browser();
        Browser.Page button =
                browser.open(URI.create(withKey("/admin/links", FIRST).html()));

        assertThat(browser.press(button, "/sign-in/link", Map.of()).redirect())
                .hasToString(RunningIdentity.PORTAL_SIGN_IN);
    }

    @Test
    void whoever_lacks_the_key_gets_nothing() {
        String key = identity.secret("admin.key");
        for (String presented :
                new String[] {"Bearer " + key + "x", "Bearer ", "bearer", "Basic " + key, key, "Bearer wrong"}) {
            for (String path : new String[] {"/admin/links", "/admin/subjects"}) {
                Browser.Page answer = post(path, FIRST, "Authorization", presented);
                assertThat(answer.status()).as(presented).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
                assertThat(answer.html()).contains("https://kopir.example/problems/unauthorized");
            }
        }
        assertThat(post("/admin/links", FIRST).status()).isEqualTo(401);
    }

    @Test
    void a_request_that_a_proxy_passes_on_finds_nothing_even_with_the_key() {
        for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"}) {
            Browser.Page answer = post(
                    "/admin/links",
                    FIRST,
                    "Authorization",
                    "Bearer " + identity.secret("admin.key"),
                    header,
                    "127.0.0.1");
            assertThat(answer.status()).as(header).isEqualTo(404);
        }
    }

    @Test
    void another_machine_finds_nothing_even_with_the_key() throws IOException {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeThat(outside)
                .as("this machine has an address besides the loopback")
                .isPresent();

        // Through its outer address this machine is a stranger to itself.
        String base = "http://" + outside.orElseThrow().getHostAddress() + ":" + identity.issuer.getPort();
        String key = "Bearer " + identity.secret("admin.key");
        assertThat(curl.post(base + "/admin/links", FIRST, "Authorization", key, "Accept", "*/*")
                        .status())
                .isEqualTo(404);
        assertThat(curl.open(base + "/actuator/prometheus", "Accept", "*/*").status())
                .isEqualTo(404);
        assertThat(curl.open(base + "/sign-in").status()).isEqualTo(200);
    }

    @Test
    void wrong_input_is_a_problem_that_names_the_field() {
        assertProblem(withKey("/admin/links", Map.of("email", "nowhere")), "\"field\":\"email\"");
        assertProblem(withKey("/admin/links", Map.of()), "\"field\":\"email\"");
        assertProblem(withKey("/admin/subjects", Map.of("email", "a@b@c")), "\"field\":\"email\"");
        for (String elsewhere : new String[] {"https://evil.example/", "//evil.example", "/\\evil", "welcome", ""}) {
            assertProblem(
                    withKey("/admin/links", Map.of("email", "first@example.org", "continue", elsewhere)),
                    "\"field\":\"continue\"");
        }
    }

    @Test
    void reading_what_is_for_writing_is_refused() {
        Browser.Page answer = curl.open(
                identity.issuer + "/admin/links",
                "Authorization",
                "Bearer " + identity.secret("admin.key"),
                "Accept",
                "*/*");

        assertThat(answer.status()).isEqualTo(405);
    }

    private Browser.Page withKey(String path, Map<String, String> form) {
        return post(path, form, "Authorization", "Bearer " + identity.secret("admin.key"));
    }

    private Browser.Page post(String path, Map<String, String> form, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Accept";
        all[headers.length + 1] = "*/*";
        return curl.post(identity.issuer + path, form, all);
    }

    private static void assertProblem(Browser.Page answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.html()).contains("https://kopir.example/problems/invalid-field", field, "\"accepted\"");
    }
}
