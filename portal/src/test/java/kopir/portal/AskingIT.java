package kopir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member asks for a partner and follows the request, without scripts. */
class AskingIT {
    private static final String REQUEST = "/requests/7b6f4b0e-0000-4000-8000-000000000001";
    private static final String OWN_WORDS = "We need training for our future shelter staff.";

    private PortalUnderTest portal;
    private Browser member;

    @BeforeEach
    void somebodyIsSignedIn() {
        portal = PortalUnderTest.shared();
        member = portal.as("member");
    }

    private Browser.Page understood() {
        return member.open("/requests/new")
                .press("Continue")
                .with("text", OWN_WORDS)
                .send();
    }

    @Test
    void own_words_lead_to_capabilities_with_the_words_behind_each() {
        Browser.Page page = understood();

        assertThat(portal.services.last("POST /api/recognitions").body()).contains(OWN_WORDS);
        assertThat(page.html().select("input[name=chosen][checked]").eachAttr("value"))
                .containsExactly("training-shelter-staff");
        assertThat(page.text()).contains("Training of shelter staff from “training, shelter staff”");
        assertThat(page.text()).contains("“staff” could also mean this");
        assertThat(page.html().select("textarea[name=text]").text()).isEqualTo(OWN_WORDS);
    }

    @Test
    void what_is_missing_is_found_by_searching_and_nothing_typed_is_lost() {
        Browser.Page page = understood()
                .press("search")
                .with("search", "legal lit")
                .with("weight.training-shelter-staff", "5")
                .send();

        assertThat(page.html().select("input[name=need]").eachAttr("value")).contains("legal-literacy");
        assertThat(page.html().select("input[name=chosen][checked]").eachAttr("value"))
                .containsExactly("training-shelter-staff");
        assertThat(page.html()
                        .select("input[name=weight.training-shelter-staff][checked]")
                        .val())
                .isEqualTo("5");
        assertThat(page.html().select("textarea[name=text]").text()).isEqualTo(OWN_WORDS);
    }

    @Test
    void sends_what_was_confirmed_and_shows_the_request() {
        Browser.Page page = understood()
                .press("submit")
                .with("weight.training-shelter-staff", "5")
                .with("region", "KZ-61")
                .with("mode", "remote")
                .with("neededBy.day", "1")
                .with("neededBy.month", "3")
                .with("neededBy.year", "2027")
                .with("offers", "legal-literacy")
                .send();

        RecordedServices.Call sent = portal.services.last("POST /api/requests");
        assertThat(sent.body())
                .contains("\"needs\":[{\"capability\":\"training-shelter-staff\",\"weight\":5}]")
                .contains("\"languages\":[\"kk\",\"ru\",\"uz\"]")
                .contains("\"region\":\"KZ-61\"", "\"mode\":\"remote\"", "\"neededBy\":\"2027-03-01\"")
                .contains("\"offers\":[\"legal-literacy\"]", "\"draft\":false");
        assertThat(sent.header("Idempotency-Key")).isNotBlank();
        assertThat(page.uri().getPath()).isEqualTo(REQUEST);
    }

    @Test
    void sending_the_same_form_twice_uses_the_same_key() {
        Browser.Page page = understood();
        page.press("submit").send();
        String first = portal.services.last("POST /api/requests").header("Idempotency-Key");

        page.press("submit").send();

        assertThat(portal.services.last("POST /api/requests").header("Idempotency-Key"))
                .isEqualTo(first);
    }

    @Test
    void one_persons_story_is_stopped_kindly_with_help_and_other_wording() {
        portal.services.answer("POST /api/recognitions", 200, """
                {"capabilities": [], "ambiguous": [], "warnings": [{"type": "individual-case", "text": "This is one person.",
                 "helplines": [{"country": "KZ", "name": "Help at once", "number": "150"}], "instead": "Who can house people?"}]}
                """);

        Browser.Page page = understood();

        assertThat(page.text()).contains("This reads like one person’s story", "Kazakhstan", "Help at once");
        assertThat(page.html().select("a[href=tel:150]").text()).isEqualTo("150");
        page.press("Use this wording").send();
        assertThat(portal.services.last("POST /api/recognitions").body()).contains("Who can house people?");
    }

    @Test
    void one_persons_story_is_stopped_when_it_is_sent_as_well() {
        portal.services.refuse(
                "POST /api/requests",
                422,
                "individual-case",
                ",\"text\":\"This is one person.\",\"instead\":\"Who can house people?\","
                        + "\"helplines\":[{\"country\":\"KZ\",\"name\":\"Help at once\",\"number\":\"150\"}]");

        Browser.Page page = understood().press("submit").send();

        assertThat(page.text()).contains("This is one person.", "150", "Who can house people?");
        assertThat(page.html().select("textarea[name=text]").text()).isEqualTo(OWN_WORDS);
    }

    @Test
    void what_the_service_refuses_stands_beside_its_field() {
        portal.services.refuse("POST /api/requests", 400, "invalid-field", ",\"field\":\"neededBy\"");

        Browser.Page page = understood().press("submit").send();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.html().select(".govuk-error-summary a[href=#neededBy]")).hasSize(1);
        assertThat(page.html().select("#neededBy .govuk-error-message").text())
                .contains("Enter a date that lies ahead");
    }

    @Test
    void a_service_that_is_down_loses_nothing_that_was_typed() {
        Browser.Page page = understood();
        portal.services.breakDown("matching");

        Browser.Page again = page.press("submit").send();

        assertThat(again.text()).contains("Nothing is lost: please try again in a moment.");
        assertThat(again.html().select("textarea[name=text]").text()).isEqualTo(OWN_WORDS);
        assertThat(again.html().select("input[name=chosen][checked]").eachAttr("value"))
                .containsExactly("training-shelter-staff");
    }

    @Test
    void a_change_is_made_to_the_version_that_was_read() {
        member.open(REQUEST + "/edit")
                .press("submit")
                .with("text", "Other words")
                .send();

        RecordedServices.Call sent = portal.services.last("PUT /api" + REQUEST);
        assertThat(sent.header("If-Match")).isEqualTo("\"4\"");
        assertThat(sent.body()).contains("Other words").doesNotContain("draft");
    }

    @Test
    void somebody_elses_change_is_said_and_ones_own_words_stay() {
        portal.services.refuse("PUT /api" + REQUEST, 412, "stale", "");

        Browser.Page page = member.open(REQUEST + "/edit")
                .press("submit")
                .with("text", "Other words")
                .send();

        assertThat(page.text()).contains("Somebody changed this in the meantime");
        assertThat(page.html().select("textarea[name=text]").text()).isEqualTo("Other words");
    }

    @Test
    void a_card_is_answered_with_yes_or_with_no_and_a_reason() {
        String card = "/cards/c0000000-0000-4000-8000-000000000001";

        member.open(REQUEST).press("Yes, please introduce us").send();
        assertThat(portal.services
                        .last("POST /api" + REQUEST + card + "/answer")
                        .body())
                .isEqualTo("{\"answer\":\"accept\"}");

        member.open(REQUEST).press("Say no").with("reason", "We know them").send();
        assertThat(portal.services
                        .last("POST /api" + REQUEST + card + "/answer")
                        .body())
                .contains("\"decline\"", "We know them");
    }

    @Test
    void the_candidate_sees_who_asks_and_answers() {
        String introduction = "/introductions/1a000000-0000-4000-8000-000000000001";
        Browser.Page page = member.open(introduction);
        assertThat(page.text())
                .contains("Somebody would like to be introduced to you", "Samal Women's Resource Centre", "Why you")
                .contains("1 December 2026, 15:00 (Almaty Time)");

        page.press("Yes, introduce us").send();

        assertThat(portal.services.last("POST /api" + introduction + "/answer").body())
                .isEqualTo("{\"answer\":\"accept\"}");
    }

    @Test
    void contacts_are_asked_for_once_connected_and_closed_in_the_directory() {
        String opening = "/introductions/1a000000-0000-4000-8000-000000000002";
        String connected = "/introductions/1a000000-0000-4000-8000-000000000003";
        String contacts = "GET /api/organisations/fc646845-409d-5f6f-afc5-90fff6274270/contacts";
        member.open(opening);
        assertThat(portal.services.asked(contacts)).isFalse();

        Browser.Page page = member.open(connected);
        assertThat(page.html().select("a[href=mailto:nurgul@meerim.example]")).hasSize(1);
        page.press("Close the contacts").send();

        assertThat(portal.services.asked("POST /api/grants/1a000000-0000-4000-8000-000000000003/closure"))
                .isTrue();
    }

    @Test
    void the_outcome_is_told_by_choosing_one() {
        String connected = "/introductions/1a000000-0000-4000-8000-000000000003";
        Browser.Page nothingChosen =
                member.open(connected).press("Tell the network").send();
        assertThat(nothingChosen.html().select("#outcome .govuk-error-message").text())
                .contains("Choose how it went");

        nothingChosen.press("Tell the network").with("outcome", "helped-once").send();

        assertThat(portal.services.last("POST /api" + connected + "/outcome").body())
                .isEqualTo("{\"outcome\":\"helped-once\"}");
    }
}
