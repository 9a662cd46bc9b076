package kopir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coordinator decides a case on one page, verifies members and invites people. */
class CoordinatingIT {
    private static final String DESK = "/review/7b6f4b0e-0000-4000-8000-000000000001";
    private static final String API = "POST /api/requests/7b6f4b0e-0000-4000-8000-000000000001";
    private static final String BEST = "fc646845-409d-5f6f-afc5-90fff6274270";
    private static final String SUBMITTED = "4a93b002-74ef-569c-9c6f-72bce9777dff";

    private PortalUnderTest portal;
    private Browser coordinator;

    @BeforeEach
    void aCoordinatorIsSignedIn() {
        portal = PortalUnderTest.shared();
        coordinator = portal.as("coordinator");
    }

    @Test
    void points_sum_up_beside_the_reasons_and_fallback_is_marked() {
        Browser.Page page = coordinator.open(DESK);

        assertThat(page.html().select(".kopir-card").first().text())
                .contains("1. Meerim Training Centre", "Together 412", "Not in the region, but travels");
        assertThat(page.html().select(".kopir-card--fallback").first().text())
                .contains("International Mission Example", "Serves no need by itself");
        assertThat(page.text()).contains("Full Example: Has no room for another introduction");
    }

    @Test
    void approving_takes_one_click() {
        coordinator.open(DESK).press("Approve").send();

        assertThat(portal.services
                        .last(API + "/suggestions/" + BEST + "/review")
                        .body())
                .isEqualTo("{\"decision\":\"approve\"}");
    }

    @Test
    void declining_needs_a_reason() {
        Browser.Page page = coordinator.open(DESK).press("Decline").send();
        assertThat(page.html().select(".govuk-error-summary").text()).contains("Give a reason");
        assertThat(portal.services.asked(API + "/suggestions/" + BEST + "/review"))
                .isFalse();

        page.press("Decline").with("reason", "Busy").send();

        assertThat(portal.services
                        .last(API + "/suggestions/" + BEST + "/review")
                        .body())
                .contains("\"decline\"", "Busy");
    }

    @Test
    void deferring_needs_a_day() {
        Browser.Page page = coordinator.open(DESK).press("Defer").send();
        assertThat(page.html().select(".govuk-error-summary").text()).contains("Enter a day");

        page.press("Defer")
                .with("until.day", "1")
                .with("until.month", "2")
                .with("until.year", "2027")
                .send();

        assertThat(portal.services
                        .last(API + "/suggestions/" + BEST + "/review")
                        .body())
                .contains("\"until\":\"2027-02-01\"");
    }

    @Test
    void somebody_else_is_looked_up_explained_and_picked_by_hand() {
        Browser.Page page =
                coordinator.open(DESK).press("Search").with("q", "mehr").send();
        assertThat(page.text()).contains("It would be fifth, but has no room", "With one more place");

        Browser.Page picked =
                page.press("Pick by hand").with("reason", "They asked us").send();

        assertThat(picked.uri().getPath()).isEqualTo(DESK);
        assertThat(portal.services.calls)
                .anySatisfy(call -> assertThat(call.body()).contains("\"approve\"", "They asked us"));
    }

    @Test
    void a_request_is_returned_with_a_question() {
        coordinator
                .open(DESK)
                .press("Return with this question")
                .with("question", "How many people?")
                .send();

        assertThat(portal.services.last(API + "/return").body()).isEqualTo("{\"question\":\"How many people?\"}");
    }

    @Test
    void contacts_are_not_read_by_looking_at_a_member() {
        String contacts = "GET /api/organisations/" + SUBMITTED + "/contacts";
        coordinator.open("/members/" + SUBMITTED);
        assertThat(portal.services.asked(contacts)).isFalse();

        coordinator.open("/members/" + SUBMITTED + "?contacts=show");

        assertThat(portal.services.asked(contacts)).isTrue();
    }

    @Test
    void a_member_is_verified_or_returned_with_a_comment() {
        String decision = "POST /api/organisations/" + SUBMITTED + "/verification";
        coordinator.open("/members/" + SUBMITTED).press("Verify").send();
        assertThat(portal.services.last(decision).body()).isEqualTo("{\"decision\":\"verify\"}");

        portal.services.refuse(decision, 400, "invalid-field", ",\"field\":\"comment\"");
        Browser.Page page = coordinator
                .open("/members/" + SUBMITTED)
                .press("Return with the comment")
                .send();

        assertThat(page.html().select(".govuk-form-group--error").text()).contains("Tell the member why");
    }

    @Test
    void a_new_organisation_is_entered_and_its_first_person_invited_with_a_link_shown_once() {
        Browser.Page page = coordinator
                .open("/coordination/invitations")
                .press("Invite")
                .with("memberName", "A new centre")
                .with("country", "KZ")
                .with("email", "somebody@centre.example")
                .send();

        assertThat(portal.services.last("POST /api/organisations").body()).contains("A new centre", "\"KZ\"");
        assertThat(portal.services.last("POST /api/invitations").body())
                .contains("somebody@centre.example", "\"member\"");
        assertThat(page.html().select("#invitation-link").text())
                .startsWith(portal.url + "/invitations/")
                .endsWith("/one-time-secret");
        assertThat(page.uri().getPath()).isEqualTo("/coordination/invitations");
    }

    @Test
    void a_wrong_address_does_not_enter_the_organisation_twice() {
        portal.services.refuse("POST /api/invitations", 400, "invalid-field", ",\"field\":\"email\"");
        Browser.Page page = coordinator
                .open("/coordination/invitations")
                .press("Invite")
                .with("memberName", "A new centre")
                .with("country", "KZ")
                .with("email", "somebody@centre")
                .send();
        assertThat(page.html().select(".govuk-form-group--error").text()).contains("Enter an e-mail address");
        portal.services.calls.clear();

        page.press("Invite").with("email", "somebody@centre.example").send();

        assertThat(portal.services.asked("POST /api/organisations")).isFalse();
        assertThat(portal.services.last("POST /api/invitations").body()).contains("somebody@centre.example");
    }
}
