package kopir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, in both languages: whoever adds one, adds it to {@link #PAGES}. */
class EveryPageIT {
    private static final String REQUEST = "7b6f4b0e-0000-4000-8000-00000000000";
    private static final String INTRODUCTION = "1a000000-0000-4000-8000-00000000000";
    private static final String OWN = "17917621-bbc3-5dda-9672-508ebe60bf48";
    private static final String OTHER = "fc646845-409d-5f6f-afc5-90fff6274270";
    private static final String SUBMITTED = "4a93b002-74ef-569c-9c6f-72bce9777dff";
    private static final String EXPERT = "c9c0d253-0718-5d6e-a8f7-3ba0cd5d9344";
    private static final String INVITATION = "/invitations/5e000000-0000-4000-8000-000000000001/one-time-secret";

    /** Who, and where. */
    private static final List<String> PAGES = List.of(
            "nobody /",
            "nobody /?sign-in=failed",
            "nobody /genuine",
            "nobody /demo",
            "nobody /demo/mail",
            "nobody " + INVITATION,
            "newcomer /",
            "newcomer /register",
            "newcomer " + INVITATION + "/accept",
            "member /",
            "member /requests",
            "member /requests/new",
            "member /requests/" + REQUEST + 1,
            "member /requests/" + REQUEST + 2,
            "member /requests/" + REQUEST + 3,
            "member /requests/" + REQUEST + 4,
            "member /requests/" + REQUEST + "1/edit",
            "member /introductions",
            "member /introductions/" + INTRODUCTION + 1,
            "member /introductions/" + INTRODUCTION + 2,
            "member /introductions/" + INTRODUCTION + 3,
            "member /introductions/" + INTRODUCTION + 4,
            "member /introductions/" + INTRODUCTION + 5,
            "member /members",
            "member /members?kind=experts&q=expert",
            "member /members/" + OTHER,
            "member /profile",
            "member /profile/edit",
            "member /profile/contact",
            "member /profile/visibility",
            "member /profile/colleague",
            "member /exclusions?q=centre",
            "member /inbox",
            "member /genuine",
            "member /preferences",
            "coordinator /",
            "coordinator /review",
            "coordinator /review/" + REQUEST + 1,
            "coordinator /review/" + REQUEST + "1?q=centre",
            "coordinator /introductions",
            "coordinator /introductions/" + INTRODUCTION + 3,
            "coordinator /members?membership=submitted",
            "coordinator /members/" + SUBMITTED,
            "coordinator /members/" + SUBMITTED + "?contacts=show",
            "coordinator /members/" + EXPERT,
            "coordinator /coordination/invitations",
            "coordinator /coordination/invitations?as=member&member=" + OTHER,
            "coordinator /exclusions",
            "coordinator /inbox",
            "coordinator /preferences");

    /** Words that a glance over somebody's shoulder must not find in a tab or in the history. */
    private static final List<String> FIELD = List.of(
            "violence",
            "victim",
            "survivor",
            "shelter",
            "crisis",
            "abuse",
            "women",
            "насили",
            "жертв",
            "пострадав",
            "приют",
            "кризис",
            "женск",
            "женщин");

    private static PortalUnderTest portal;

    @BeforeAll
    static void start() {
        portal = PortalUnderTest.shared();
    }

    static Stream<String> pages() {
        return PAGES.stream().flatMap(page -> Stream.of("en " + page, "ru " + page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_whole_discreet_and_keeps_to_itself(String page) {
        String[] parts = page.split(" ", 3);
        Browser browser = parts[1].equals("nobody") ? portal.browser() : portal.as(parts[1]);

        Browser.Page shown = browser.reading(parts[0]).open(parts[2]);

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        isWhole(shown, parts[0]);
        isDiscreet(shown);
        asksOnlyUs(shown.html());
        hasTheHeaders(shown);
        canBeUsedWithoutScripts(shown.html());
    }

    /** No missing text, the language said, one main heading, headings in order. */
    private static void isWhole(Browser.Page page, String language) {
        Document html = page.html();
        assertThat(html.outerHtml()).doesNotContain("??").doesNotContain("th:");
        assertThat(html.select("html").attr("lang")).isEqualTo(language);
        assertThat(html.select("h1")).hasSize(1);
        int level = 1;
        for (Element heading : html.select("main h1, main h2, main h3, main h4")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as("heading %s follows level %d", heading, level).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element label : html.select("label")) {
            assertThat(html.getElementById(label.attr("for")))
                    .as("what %s is for", label)
                    .isNotNull();
        }
        for (Element field : html.select("input:not([type=hidden]), select, textarea")) {
            assertThat(html.select("label[for=" + field.id().replace(".", "\\.") + "]"))
                    .as("label of %s", field)
                    .isNotEmpty();
        }
    }

    private static void isDiscreet(Browser.Page page) {
        assertThat(FIELD).noneMatch(page.title().toLowerCase(java.util.Locale.ROOT)::contains);
        Elements exit = page.html().select(".govuk-exit-this-page a[href]");
        assertThat(exit).hasSize(1);
        assertThat(exit.attr("rel")).contains("noreferrer");
    }

    /** Nothing is loaded from elsewhere or sent elsewhere; the ways out are Exit this page and the links in a caught mail. */
    private static void asksOnlyUs(Document html) {
        for (Element element : html.select("[src], [href], [action], [data], [poster], [srcset]")) {
            for (String name : List.of("src", "href", "action", "data", "poster", "srcset")) {
                String url = element.attr(name);
                boolean ours = !url.matches("(?i)(https?:)?//.*") || url.startsWith(portal.url);
                boolean exit = element.className().contains("exit-this-page");
                boolean mailed = element.is(".kopir-own-words > a[rel=noreferrer]");
                assertThat(ours || exit || mailed)
                        .as("%s leads elsewhere", element)
                        .isTrue();
            }
        }
        assertThat(html.select("script:not([src]), style, [style], [onclick], [onload]"))
                .isEmpty();
    }

    private static void hasTheHeaders(Browser.Page page) {
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .contains("form-action 'self' " + portal.signIn.issuer())
                .doesNotContain("unsafe");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    /** Every form that changes something has its token, and every button that needs a script has a link in its place. */
    private static void canBeUsedWithoutScripts(Document html) {
        for (Element form : html.select("form")) {
            if (form.attr("method").equals("post")) {
                assertThat(form.select("input[name=_csrf][value~=.+]"))
                        .as("token of %s", form)
                        .hasSize(1);
            } else {
                assertThat(form.attr("method")).isEqualTo("get");
                assertThat(form.select("input[name=_csrf]")).isEmpty();
            }
            assertThat(form.select("button, input[type=submit]")).isNotEmpty();
        }
        assertThat(html.select("a:not([href])")).isEmpty();
    }
}
