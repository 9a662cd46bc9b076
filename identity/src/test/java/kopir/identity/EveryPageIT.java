package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
    private static final Pattern LOADED = Pattern.compile("(?:src|action|<link[^>]*href)=\"([^\"]*)\"");
    private static final String EXIT = "https://weather.example/";

    private RunningIdentity identity;

    @BeforeAll
    void start(@TempDir Path data) {
        identity = RunningIdentity.start(data, "--kopir.exit-url=" + EXIT);
    }

    @AfterAll
    void stop() {
        identity.close();
    }

    @Test
    void has_its_strict_headers() {
        everything("en").forEach(page -> {
            HttpHeaders headers = page.headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .as(page.address().toString())
                    .startsWith("default-src 'self'; script-src 'none'; ")
                    .contains("frame-ancestors 'none'", "form-action 'self' http://localhost:8080")
                    .doesNotContain("unsafe");
            assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        });
    }

    @Test
    void has_a_way_out_a_discreet_title_and_one_heading() {
        everything("en")
                .forEach(page -> assertThat(page.html())
                        .contains("<a class=\"exit\" href=\"" + EXIT
                                + "\" rel=\"noreferrer nofollow\">Exit this page</a>")
                        .containsPattern("<title>[^<]+ · Kopir</title>")
                        .containsOnlyOnce("<h1>")
                        .contains("<main id=\"main\"", "href=\"#main\"", "name=\"viewport\""));
    }

    @Test
    void loads_nothing_from_elsewhere_and_runs_no_script() {
        everything("en").forEach(page -> {
            assertThat(page.html()).doesNotContain("<script", "javascript:", " style=", " onclick=");
            Matcher loaded = LOADED.matcher(page.html());
            while (loaded.find()) {
                assertThat(loaded.group(1)).startsWith("/").doesNotStartWith("//");
            }
        });
        assertThat(new Browser().open(identity.issuer + "/identity.css").html())
                .doesNotContain("url(", "@import", "@font-face");
    }

    @Test
    void is_complete_in_both_languages() {
        everything("en")
                .forEach(page -> assertThat(inItsLanguage(page))
                        .contains("<html lang=\"en\"")
                        .doesNotContain("??")
                        .doesNotContainPattern("\\p{IsCyrillic}"));
        everything("ru")
                .forEach(page -> assertThat(page.html())
                        .contains("<html lang=\"ru\"", "Покинуть страницу")
                        .doesNotContain("??"));
    }

    @Test
    void switches_to_the_other_language_without_losing_the_place() {
        Browser browser = new Browser("en");
        Browser.Page confirm = browser.open(link() + "&continue=%2Fwelcome%3Fa%3Db%26c");
        Matcher other = Pattern.compile("href=\"([^\"]*)\" hreflang=\"ru\"").matcher(confirm.html());
        assertThat(other.find()).isTrue();

        Browser.Page russian = browser.open(
                confirm.address().resolve(org.springframework.web.util.HtmlUtils.htmlUnescape(other.group(1))));
        assertThat(russian.html()).contains("Остался один шаг");
        assertThat(russian.hidden("/sign-in/link"))
                .isEqualTo(Map.of(
                        "_csrf",
                        russian.hidden("/sign-in/link").get("_csrf"),
                        "lang",
                        "ru",
                        "token",
                        confirm.hidden("/sign-in/link").get("token"),
                        "continue",
                        "/welcome?a=b&c"));
    }

    @Test
    void that_does_not_exist_is_said_to_people_and_to_programs() {
        for (String path :
                List.of("/nothing", "/error", "/login", "/ott/generate", "/actuator", "/actuator/env", "/admin")) {
            Browser.Page page = new Browser().open(identity.issuer + path);
            assertThat(page.status()).as(path).isIn(404, 401);
        }
        Browser.Page problem = new Browser().open(identity.issuer + "/nothing", "Accept", "*/*");
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.html())
                .contains("\"type\":\"https://kopir.example/problems/not-found\"", "\"instance\":\"/nothing\"");
    }

    @Test
    void the_framework_makes_no_links_on_a_way_of_its_own() {
        Browser browser = new Browser();
        Browser.Page form = browser.open(identity.issuer + "/sign-in");
        Browser.Page answer = browser.post(
                identity.issuer + "/ott/generate",
                Map.of("_csrf", form.hidden("/sign-in").get("_csrf"), "username", "somebody"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void health_and_metrics_are_open_to_this_machine() {
        Browser curl = new Browser();
        for (String path : List.of("/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(curl.open(identity.issuer + path, "Accept", "*/*").html())
                    .isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(curl.open(identity.issuer + "/actuator/prometheus", "Accept", "*/*")
                        .html())
                .contains("kopir_signins_total{outcome=\"signed-in\"}", "jvm_memory_used_bytes");
        assertThat(curl.open(identity.issuer + "/actuator/prometheus", "X-Forwarded-For", "127.0.0.1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keeps_its_cookies_to_https_where_people_come_by_https(@TempDir Path data) {
        try (RunningIdentity behindProxy =
                RunningIdentity.start(data, "--kopir.identity.issuer=https://sign-in.example/")) {
            String local = "http://localhost:" + behindProxy.issuer.getPort();
            Browser.Page form = new Browser().open(local + "/sign-in");
            Browser.Page asked = new Browser()
                    .open(local
                            + "/oauth2/authorize?response_type=code&client_id=portal&scope=openid&code_challenge_method=S256"
                            + "&code_challenge=x&redirect_uri=" + Browser.encoded(Portal.CALLBACK));
            String link = behindProxy.adminLink("aigul@example.org");
            Browser.Page signedIn = new Browser()
                    .post(
                            local + "/sign-in/link",
                            Map.of(
                                    "_csrf", form.hidden("/sign-in").get("_csrf"),
                                    "token", link.replaceAll(".*token=", "")),
                            "Cookie",
                            form.headers()
                                    .firstValue("Set-Cookie")
                                    .orElseThrow()
                                    .replaceAll(";.*", ""));

            assertThat(link).startsWith("https://sign-in.example/sign-in/link?token=");
            List<String> cookies = Stream.of(form, asked, signedIn)
                    .flatMap(page -> page.headers().allValues("Set-Cookie").stream())
                    .filter(cookie -> !cookie.contains("01 Jan 1970"))
                    .toList();
            assertThat(cookies)
                    .extracting(cookie -> cookie.replaceAll("=.*", ""))
                    .containsExactlyInAnyOrder("KOPIR_IDENTITY_FORM", "REDIRECT_URI", "KOPIR_IDENTITY");
            assertThat(cookies)
                    .allSatisfy(cookie -> assertThat(cookie).contains("; HttpOnly", "; Secure", "; SameSite=Lax"));
        }
    }

    /** Each page that there is, in one language. */
    private Stream<Browser.Page> everything(String language) {
        Browser browser = new Browser(language);
        Browser signedIn = new Browser(language);
        signedIn.press(signedIn.open(link()), "/sign-in/link", Map.of());
        Browser.Page form = browser.open(identity.issuer + "/sign-in");
        return Stream.of(
                form,
                browser.press(form, "/sign-in", Map.of("email", "nowhere")),
                browser.press(form, "/sign-in", Map.of("email", "somebody@example.org")),
                browser.open(identity.issuer + "/sign-in/sent"),
                browser.open(link()),
                browser.open(identity.issuer + "/sign-in/link-not-valid"),
                browser.open(identity.issuer + "/signed-out"),
                signedIn.open(identity.issuer + "/sign-out"),
                browser.open(identity.issuer + "/nothing"),
                browser.open(identity.issuer + "/sign-in;x=y"),
                browser.open(identity.issuer + "/oauth2/authorize?client_id=nobody&response_type=code"),
                browser.post(identity.issuer + "/sign-in", Map.of("email", "forged@example.org")));
    }

    private String link() {
        return identity.adminLink("aigul@example.org");
    }

    // The link to the other language is in that language, and rightly so.
    /** Without what is in another language and says so: the link to the other one, and the name in Kazakh. */
    private static String inItsLanguage(Browser.Page page) {
        return page.html().replaceAll("<a [^>]*hreflang[^>]*>[^<]*</a>|<span lang=\"kk\">[^<]*</span>", "");
    }
}
