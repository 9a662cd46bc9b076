package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import kopir.scenarios.Letters.Letter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an empty folder to the first request, by clicking: the operator starts it without a mail server, sets one up, and
 * has to do without it once more. In between all that people see is pages and letters.
 */
class FirstInstallationIT {
    private static final int OFFSET = 1000;
    private static final String COORDINATOR = "first@network.example";
    private static final String FOCAL_POINT = "focal.point@centre.example";
    private static final String COLLEAGUE = "colleague@centre.example";

    private static Chromium chromium;

    @TempDir
    Path machine;

    @BeforeAll
    static void browser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void end() {
        chromium.close();
    }

    @Test
    void from_an_empty_folder_to_the_first_request() throws Exception {
        // A folder that is not there yet, with a name as people give them.
        Path folder = machine.resolve("our network");
        try (RealInstallation kopir = RealInstallation.start(folder, OFFSET, COORDINATOR, Map.of())) {
            aLinkIsPrintedThatMakesTheFirstCoordinator(kopir);
            peopleAreBroughtInByHand(kopir);
        }
        try (Letters letters = new Letters();
                RealInstallation kopir = RealInstallation.start(folder, OFFSET, COORDINATOR, letters.settings())) {
            assertThat(kopir.said()).doesNotContain("sign-in/link").contains("signs in by e-mail");
            theCoordinatorInvitesByMail(letters);
            theFocalPointAcceptsAndWritesTheProfile(letters);
            theCoordinatorVerifies(letters);
            theFirstRequestIsMade(letters);
        }
        try (RealInstallation kopir = RealInstallation.start(folder, OFFSET, COORDINATOR, Map.of())) {
            everybodyIsStillThere(kopir);
        }
    }

    private static void aLinkIsPrintedThatMakesTheFirstCoordinator(RealInstallation kopir) {
        assertThat(kopir.said()).contains("No mail server is set up", "within 15 minutes");
        try (Visitor coordinator = coordinator()) {
            coordinator.openLink(kopir.printedLink());
            coordinator.look("first-link");
            coordinator.press("Sign in");
            coordinator.look("first-coordinator");
            coordinator.sees("Say how you are reached", "Sign out");

            coordinator.follow("Say how you are reached");
            coordinator.look("first-contact");
            assertThat(coordinator.page.getByLabel("Your time zone").inputValue())
                    .as("the zone of the device is chosen already")
                    .isEqualTo("Asia/Dushanbe");
            coordinator.page.getByLabel("E-mail").fill(COORDINATOR);
            coordinator.press("Save");
            coordinator.sees("Nothing waits for you right now");
        }
        try (Visitor somebodyElse = visitor("Europe/Berlin")) {
            somebodyElse.openLink(kopir.printedLink());
            somebodyElse.sees("This link no longer works");
        }
    }

    /** Without mail the coordinator hands over the invitation, and the operator a link to sign in. */
    private static void peopleAreBroughtInByHand(RealInstallation kopir) throws Exception {
        String invitation;
        try (Visitor coordinator = signedIn(coordinator(), kopir.adminLink(COORDINATOR))) {
            invitation = invite(coordinator, "Centre of the first day", "nobody.mailed@centre.example");
            coordinator.look("invited-by-hand");
            coordinator.sees("sends no e-mail", "./kopir admin link");
            coordinator.seesNothingOf("on its way");
        }
        try (Visitor invited = visitor("Asia/Tashkent")) {
            invited.openLink(invitation);
            invited.press("Sign in and go on");
            invited.look("sign-in-without-mail");
            invited.sees("This Kopir sends no e-mail");

            invited.openLink(kopir.adminLink("nobody.mailed@centre.example"));
            invited.press("Sign in");
            invited.press("Accept");
            invited.sees("You take part now");
        }
    }

    private static void theCoordinatorInvitesByMail(Letters letters) {
        try (Visitor coordinator = coordinator()) {
            signInByMail(coordinator, COORDINATOR, letters);
            coordinator.sees("Review");
            invite(coordinator, "Rodnik Resource Centre", FOCAL_POINT);
            coordinator.look("invited-by-mail");
            coordinator.sees("A message is on its way");
        }
    }

    private static void theFocalPointAcceptsAndWritesTheProfile(Letters letters) {
        Letter invitation = letters.to(FOCAL_POINT, "An invitation for you");
        assertThat(invitation.from()).isEqualTo("Kopir <no-reply@example.org>");
        assertThat(invitation.text()).doesNotContain("Rodnik", "shelter", "violence");
        try (Visitor focalPoint = visitor("Asia/Tashkent")) {
            focalPoint.openLink(invitation.link());
            focalPoint.look("invitation");
            focalPoint.press("Sign in and go on");
            focalPoint.page.getByLabel("E-mail address").fill(FOCAL_POINT);
            focalPoint.press("Send me a link");
            focalPoint.look("link-sent");
            focalPoint.openLink(
                    letters.to(FOCAL_POINT, "Your Kopir sign-in link").link());
            focalPoint.press("Sign in");
            focalPoint.look("invitation-signed-in");
            focalPoint.press("Accept");
            focalPoint.look("first-start");

            focalPoint.follow("Complete your profile");
            focalPoint.press("Send to be verified");
            focalPoint.sees("Choose the type of organisation", "Choose at least one language");
            focalPoint.page.getByText("Change profile").click();
            write(focalPoint);
            focalPoint.press("Send to be verified");
            focalPoint.look("first-profile-sent");
            focalPoint.sees("Waiting for a decision");
        }
    }

    private static void write(Visitor focalPoint) {
        focalPoint.page.getByLabel("Type of organisation").selectOption("womens-resource-centre");
        focalPoint
                .page
                .getByLabel("Region", new Page.GetByLabelOptions().setExact(true))
                .selectOption("KZ-61");
        focalPoint.page.locator("#language-ru").check();
        focalPoint.page.locator("#mode-remote").check();
        focalPoint.page.locator("#searchOffers").fill("legal literacy");
        focalPoint
                .page
                .locator("#offers")
                .getByText("Search", new Locator.GetByTextOptions().setExact(true))
                .click();
        focalPoint.page.locator("#offers-legal-literacy").check();
        focalPoint.press("Save");
    }

    private static void theCoordinatorVerifies(Letters letters) {
        Letter news = letters.to(COORDINATOR, "Something new for you");
        assertThat(news.text()).doesNotContain("Rodnik", "verify");
        try (Visitor coordinator = coordinator()) {
            signInByMail(coordinator, COORDINATOR, letters);
            coordinator.follow("Organisations to verify");
            coordinator.follow("Rodnik Resource Centre");
            coordinator.look("first-member-to-verify");
            coordinator.press("Verify");
            coordinator.sees("Verified");
            coordinator.open("/inbox");
            coordinator.look("first-inbox");
            coordinator.sees("A member is waiting to be verified.", "(Dushanbe Time)");
        }
    }

    private static void theFirstRequestIsMade(Letters letters) {
        assertThat(letters.to(FOCAL_POINT, "Something new for you").text()).doesNotContain("verified", "Rodnik");
        try (Visitor focalPoint = visitor("Asia/Tashkent")) {
            signInByMail(focalPoint, FOCAL_POINT, letters);
            focalPoint.open("/inbox");
            focalPoint.sees("Your membership has been verified.", "(Uzbekistan Time)");
            focalPoint.open("/requests/new");
            focalPoint.page.fill("textarea[name=text]", "We need training for our future shelter staff.");
            focalPoint.press("Continue");
            focalPoint.press("Send to the coordinators");
            focalPoint.sees("What you asked for", "Training of shelter staff and managers");
            focalPoint.look("first-request");
        }
    }

    private static void everybodyIsStillThere(RealInstallation kopir) throws Exception {
        try (Visitor coordinator = signedIn(coordinator(), kopir.adminLink(COORDINATOR))) {
            coordinator.open("/members?membership=verified");
            coordinator.sees("Rodnik Resource Centre");
            coordinator.open("/review");
            coordinator.sees("Rodnik Resource Centre, Kazakhstan");
            coordinator.open("/inbox");
            coordinator.sees("A request is waiting for your review.");
        }
        try (Visitor focalPoint = signedIn(visitor("Asia/Tashkent"), kopir.adminLink(FOCAL_POINT))) {
            focalPoint.open("/profile");
            focalPoint.sees("Rodnik Resource Centre", "Verified", "Legal literacy for women");
            focalPoint.open("/requests");
            focalPoint.sees("Training");
            String colleague = inviteColleague(focalPoint);
            assertThat(colleague).contains("/invitations/");
        }
    }

    private static String inviteColleague(Visitor focalPoint) {
        focalPoint.open("/profile/colleague");
        focalPoint.page.getByLabel("E-mail").fill(COLLEAGUE);
        focalPoint.press("Invite");
        return focalPoint.page.locator("#invitation-link").innerText();
    }

    private static String invite(Visitor coordinator, String member, String email) {
        coordinator.open("/coordination/invitations");
        coordinator.page.getByLabel("Name of the organisation").fill(member);
        coordinator.page.getByLabel("Country").fill("KZ");
        coordinator.page.getByLabel("E-mail").fill(email);
        coordinator.page.getByLabel("Language we write to them in").selectOption("en");
        coordinator.press("Invite");
        return coordinator.page.locator("#invitation-link").innerText();
    }

    private static void signInByMail(Visitor visitor, String email, Letters letters) {
        int before = letters.of(email).size();
        visitor.open("/oauth2/authorization/kopir");
        visitor.page.getByLabel("E-mail address").fill(email);
        visitor.press("Send me a link");
        visitor.openLink(letters.to(email, "Your Kopir sign-in link", before).link());
        visitor.press("Sign in");
        visitor.sees("Sign out");
    }

    /** The link was not asked for by this browser: it leads into the portal all the same. */
    private static Visitor signedIn(Visitor visitor, String link) {
        visitor.openLink(link);
        visitor.press("Sign in");
        visitor.sees("Sign out");
        return visitor;
    }

    private static Visitor coordinator() {
        return visitor("Asia/Dushanbe");
    }

    private static Visitor visitor(String zone) {
        return new Visitor(chromium.browser(), new Places(OFFSET), true, zone);
    }
}
