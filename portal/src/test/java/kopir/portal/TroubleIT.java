package kopir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that is down takes its own part of a page with it and no other. */
class TroubleIT {
    private static final String REQUEST = "7b6f4b0e-0000-4000-8000-000000000001";

    private PortalUnderTest portal;

    @BeforeEach
    void everybodyIsWell() {
        portal = PortalUnderTest.shared();
    }

    @ParameterizedTest
    @CsvSource({
        "member, directory, /, Possible partners waiting",
        "member, directory, /requests/7b6f4b0e-0000-4000-8000-000000000001, Meerim Training Centre",
        "member, directory, /inbox, Somebody would like to be introduced to you.",
        "member, matching, /, Unread messages",
        "member, matching, /requests, Ask for a partner",
        "member, matching, /exclusions, Add somebody",
        "member, notification, /, Possible partners waiting",
        "member, notification, /inbox, This part is not available right now",
        "member, notification, /genuine, Check",
        "coordinator, directory, /review/7b6f4b0e-0000-4000-8000-000000000001, Together 412",
        "coordinator, matching, /members, Meerim Training Centre",
        "coordinator, matching, /review, This part is not available right now",
        "coordinator, notification, /preferences, This part is not available right now",
    })
    void the_rest_of_the_page_is_there(String person, String down, String page, String there) {
        Browser browser = portal.as(person);
        browser.open("/");
        portal.services.breakDown(down);

        Browser.Page shown = browser.open(page);

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.text()).contains(there);
    }

    @Test
    void while_the_directory_is_away_people_keep_what_they_were_shown_to_be() {
        Browser coordinator = portal.as("coordinator");
        coordinator.open("/");
        portal.services.breakDown("directory");

        assertThat(coordinator.open("/inbox").html().select("nav").text()).contains("Review", "Invitations");
    }

    @Test
    void a_page_that_is_all_about_what_is_down_says_so() {
        Browser member = portal.as("member");
        portal.services.breakDown("matching");

        Browser.Page page = member.open("/requests/" + REQUEST);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Please try again in a moment");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(page.html().select(".govuk-exit-this-page a")).hasSize(1);
    }

    @Test
    void what_is_hidden_and_what_does_not_exist_look_alike() {
        Browser member = portal.as("member");

        Browser.Page hidden = member.open("/requests/00000000-0000-4000-8000-000000000000");
        Browser.Page absent = member.open("/no-such-page");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(hidden.html().select("main").html())
                .isEqualTo(absent.html().select("main").html());
    }

    @Test
    void what_cannot_be_read_is_no_fault_of_ours() {
        Browser member = portal.as("member");
        String token = member.open("/genuine")
                .html()
                .select("input[name=_csrf]")
                .first()
                .val();

        assertThat(member.open("/requests/not-an-id").status()).isEqualTo(400);
        assertThat(member.post("/genuine", "_csrf=" + token + "&code=%zz").status())
                .isEqualTo(400);
    }

    @Test
    void a_service_that_answers_nonsense_is_treated_as_away() {
        Browser member = portal.as("member");
        portal.services.answer("GET /api/requests", 502, "<html>Bad gateway</html>");

        Browser.Page page = member.open("/requests");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("This part is not available right now");
    }

    @Test
    void health_and_metrics_are_open_on_this_machine() {
        assertThat(portal.browser().open("/actuator/health/readiness").text()).contains("UP");
        assertThat(portal.browser().open("/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
    void what_a_proxy_passes_on_comes_from_elsewhere(String header) {
        assertThat(portal.browser()
                        .open("/actuator/prometheus", header, "127.0.0.1")
                        .status())
                .isEqualTo(404);
        assertThat(portal.as("coordinator")
                        .open("/actuator/prometheus", header, "127.0.0.1")
                        .status())
                .as("being signed in is no help")
                .isNotEqualTo(200);
    }

    @Test
    void metrics_are_for_the_networks_that_the_settings_name_and_for_nobody_else() {
        try (PortalUnderTest far = new PortalUnderTest("kopir.portal.actuator-from=10.89.64.9/32")) {
            assertThat(far.browser().open("/actuator/prometheus").status()).isEqualTo(404);
            assertThat(far.browser().open("/actuator/health/readiness").status())
                    .isEqualTo(404);
        }
        try (PortalUnderTest near = new PortalUnderTest("kopir.portal.actuator-from=10.89.64.9/32,127.0.0.1,::1")) {
            assertThat(near.browser().open("/actuator/prometheus").status()).isEqualTo(200);
        }
    }
}
