package kopir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new installation: nobody has said yet how to reach them or where they live, and perhaps no mail is sent. */
class FirstDaysIT {
    private static final String OWN = "/api/organisations/17917621-bbc3-5dda-9672-508ebe60bf48";
    private static final String FIRST_COORDINATOR = """
            {"person": "e1e9e844-dbad-5ea0-96d5-72a99865930a",
             "seats": [{"id": "cac67e42-720f-5729-ab9a-9b1be0770531", "role": "coordinator", "member": null, "language": "en"}]}""";

    private PortalUnderTest portal;

    @BeforeEach
    void everybodyIsWell() {
        portal = PortalUnderTest.shared();
    }

    @Test
    void the_first_coordinator_is_asked_where_to_be_written_to_and_nobody_else_is() {
        assertThat(portal.as("coordinator").open("/").text()).doesNotContain("Say how you are reached");
        portal.services.answer("GET /api/members/me", 200, FIRST_COORDINATOR);
        Browser first = portal.as("coordinator");

        Browser.Page start = first.open("/");
        assertThat(start.text()).contains("Say how you are reached").doesNotContain("Nothing waits for you");
        Browser.Page saved = first.open("/profile/contact")
                .press("Save")
                .with("email", "first@kopir.example")
                .send();

        assertThat(portal.services.last("PUT /api/members/me/contact").body())
                .contains("\"email\":\"first@kopir.example\"", "\"language\":\"en\"");
        assertThat(saved.uri().getPath())
                .as("a coordinator has no profile to go back to")
                .isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"Asia/Dushanbe, Dushanbe Time", "nowhere, Coordinated Universal Time"})
    void times_are_the_browsers_until_the_reader_has_chosen(String browsers, String shown) {
        portal.services.answer("GET /api/members/me", 200, FIRST_COORDINATOR);
        Browser first = portal.as("coordinator");
        first.keep("KOPIR_ZONE", browsers);

        assertThat(first.open("/").html().select("footer").text()).contains("Times: " + shown);
        assertThat(first.open("/profile/contact")
                        .html()
                        .select("#timeZone option[selected]")
                        .val())
                .isEqualTo(shown.startsWith("Dushanbe") ? "Asia/Dushanbe" : "UTC");

        portal.services.recover();
        Browser chosen = portal.as("coordinator").keep("KOPIR_ZONE", browsers);
        assertThat(chosen.open("/").html().select("footer").text()).contains("Times: Bishkek Time");
    }

    @Test
    void what_an_unfinished_profile_lacks_is_named() {
        portal.services.answer(
                "GET /api/members/me",
                200,
                RecordedServices.recorded("member/GET api members me").replace("verified", "draft"));
        portal.services.refuse(
                "POST " + OWN + "/submission",
                422,
                "incomplete",
                ",\"field\":\"type\",\"missing\":[\"type\",\"languages\"]");

        Browser.Page page = portal.as("member")
                .open("/profile")
                .press("Send to be verified")
                .send();

        assertThat(page.html().select(".govuk-error-summary").text())
                .contains(
                        "Something is still missing",
                        "Choose the type of organisation",
                        "Choose at least one language");
    }

    @Test
    void experts_who_wait_for_a_coordinator_are_led_to_as_well() {
        portal.services.answer("GET /api/organisations", 200, "[]");

        Browser.Page start = portal.as("coordinator").open("/");

        assertThat(start.text()).contains("Experts to verify").doesNotContain("Organisations to verify");
        assertThat(start.html().select("main a:contains(Experts to verify)").attr("href"))
                .isEqualTo("/members?kind=experts&membership=submitted");
    }

    @Test
    void whoever_invites_is_told_whether_a_message_goes_out() {
        Browser.Page byHand = invited(portal);
        assertThat(byHand.text())
                .contains("please hand over the link", "./kopir admin link")
                .doesNotContain("on its way");

        try (PortalUnderTest withMail = new PortalUnderTest("spring.mail.host=mail.example")) {
            assertThat(invited(withMail).text())
                    .contains("A message is on its way")
                    .doesNotContain("admin link");
        }
    }

    private static Browser.Page invited(PortalUnderTest portal) {
        return portal.as("coordinator")
                .open("/coordination/invitations")
                .press("Invite")
                .with("memberName", "New centre")
                .with("country", "KG")
                .with("email", "somebody@centre.example")
                .send();
    }
}
