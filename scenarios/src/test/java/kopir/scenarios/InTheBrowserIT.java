package kopir.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job by clicking, as member, coordinator and candidate, with and without JavaScript. */
class InTheBrowserIT {
    private static OneProcess kopir;
    private static Chromium chromium;
    private static Browser browser;

    @BeforeAll
    static void start() {
        kopir = SharedDemo.get();
        chromium = Chromium.start();
        browser = chromium.browser();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void the_main_job_by_clicking(boolean script) {
        String title = script ? "Samal Women's Resource Centre" : "Mehrubon Women's Resource Centre";
        String request;
        try (Visitor member = new Visitor(browser, kopir.places(), script)) {
            member.open("/");
            member.look("welcome");
            member.signInAs(title);
            request = asks(member);
        }
        try (Visitor coordinator = new Visitor(browser, kopir.places(), script)) {
            coordinator.signInAs("Coordinator");
            coordinator.open("/review");
            coordinator.look("review-queue");
            coordinator.open("/review/" + request);
            coordinator.look("review-desk");
            card(coordinator.page, "Balkan Shelter Alliance")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve"))
                    .click();
            coordinator.look("review-approved");
        }
        try (Visitor member = new Visitor(browser, kopir.places(), script)) {
            member.signInAs(title);
            member.open("/requests/" + request);
            member.look("cards");
            member.press("Yes, please introduce us");
            member.look("card-answered");
        }
        try (Visitor candidate = new Visitor(browser, kopir.places(), script)) {
            candidate.signInAs("Balkan Shelter Alliance");
            candidate.open("/introductions");
            candidate.look("introductions");
            candidate.page.locator("main a[href^='/introductions/']").first().click();
            candidate.look("offer");
            candidate.page.locator("main button[value='accept']").click();
            candidate.look("opening-or-connected");
            Story.patiently(() -> {
                candidate.page.reload();
                assertThat(candidate.page.getByText("@members.kopir.example").first())
                        .isVisible();
                return true;
            });
            candidate.look("connected");
            candidate.open("/inbox");
            candidate.look("inbox");
        }
    }

    private static String asks(Visitor member) {
        member.open("/requests/new");
        member.look("request-words");
        member.page.fill("textarea[name=text]", Story.WORDS);
        member.press("Continue");
        assertThat(member.page.locator("#need-training-shelter-staff")).isChecked();
        member.page.locator("#language-ru").check();
        member.look("request-understood");
        member.press("Send to the coordinators");
        member.page.waitForURL(url -> url.matches(".*/requests/[0-9a-f-]{36}.*"));
        member.look("request-sent");
        return member.page.url().replaceAll(".*/requests/([0-9a-f-]{36}).*", "$1");
    }

    private static Locator card(Page page, String name) {
        return page.locator("li.kopir-card", new Page.LocatorOptions().setHasText(name));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/profile",
                "/profile/visibility",
                "/members",
                "/preferences",
                "/genuine",
                "/exclusions",
                "/requests",
                "/demo/mail"
            })
    void every_other_page_of_a_member_is_well(String path) {
        try (Visitor member = new Visitor(browser, kopir.places(), true)) {
            member.signInAs("Samal Women's Resource Centre");
            member.open(path);
            member.look("member" + path.replace('/', '-'));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/members", "/coordination/invitations"})
    void every_other_page_of_a_coordinator_is_well(String path) {
        try (Visitor coordinator = new Visitor(browser, kopir.places(), true)) {
            coordinator.signInAs("Coordinator");
            coordinator.open(path);
            coordinator.look("coordinator" + path.replace('/', '-'));
        }
    }
}
