package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody in front of a browser. Every page they come to is checked, and a picture of it is kept. */
final class Visitor implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 20_000;
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final Places places;
    private final BrowserContext context;
    private final boolean script;
    private final List<String> elsewhere = new ArrayList<>();
    final Page page;

    Visitor(Browser browser, Places places, boolean script) {
        this(browser, places, script, "UTC");
    }

    /** @param zone in which the clock of their device runs */
    Visitor(Browser browser, Places places, boolean script, String zone) {
        this.places = places;
        this.script = script;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(script)
                .setLocale("en-GB")
                .setTimezoneId(zone)
                .setViewportSize(1200, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:")) {
                elsewhere.add(request.url());
            }
        });
        this.page = context.newPage();
    }

    /** Signs in as somebody of the demonstration, by the button with their name. */
    Visitor signInAs(String name) {
        page.navigate(places.portal() + "/oauth2/authorization/kopir");
        look("sign-in");
        press(name);
        page.waitForURL(places.portal() + "/**");
        look("start");
        return this;
    }

    void open(String path) {
        page.navigate(places.portal() + path);
    }

    /** Opens a link that came from elsewhere, whole. */
    void openLink(String link) {
        page.navigate(link);
    }

    void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    void follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Waits until the page says all of this. */
    void sees(String... texts) {
        for (String text : texts) {
            PlaywrightAssertions.assertThat(page.locator("body"))
                    .containsText(
                            text,
                            new LocatorAssertions.ContainsTextOptions()
                                    .setUseInnerText(true)
                                    .setTimeout(PATIENCE_MILLIS));
        }
    }

    /** On a page that has come, and been seen to. */
    void seesNothingOf(String... texts) {
        assertThat(page.locator("body").innerText()).doesNotContain(texts);
    }

    /** Keeps a picture, and finds what would keep people with disabilities, or everybody, from using the page. */
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve((script ? "" : "without-script-") + name + ".png"))
                .setFullPage(true));
        assertThat(elsewhere).as("requests to third parties on " + name).isEmpty();
        assertThat(page.title())
                .as("a title that anybody may read over the shoulder")
                .doesNotContainIgnoringCase("violence")
                .doesNotContainIgnoringCase("shelter")
                .doesNotContainIgnoringCase("women");
        assertThat(page.locator("h1").first().innerText())
                .as("what " + name + " says")
                .doesNotContain("Something went wrong", "try again in a moment", "There is nothing here");
        assertThat(page.getByText("Exit this page").count())
                .as("exit on " + name)
                .isPositive();
        if (script) {
            assertThat(violations()).as("axe on " + name).isEmpty();
        }
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Visitor::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
