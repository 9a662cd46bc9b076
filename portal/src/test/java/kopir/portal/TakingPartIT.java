package kopir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming in, keeping one's profile, saying with whom not. */
class TakingPartIT {
    private static final String OWN = "/api/organisations/17917621-bbc3-5dda-9672-508ebe60bf48";
    private static final String SEAT = "5e000000-0000-4000-8000-000000000001";

    private PortalUnderTest portal;

    @BeforeEach
    void everybodyIsWell() {
        portal = PortalUnderTest.shared();
    }

    @Test
    void an_invitation_is_explained_then_signed_in_for_then_accepted() {
        portal.signIn.nextSubject = "newcomer";
        Browser newcomer = portal.browser();
        Browser.Page explained = newcomer.open("/invitations/" + SEAT + "/one-time-secret");
        assertThat(explained.text()).contains("You are invited", "Sign in and go on");
        assertThat(portal.services.calls).isEmpty();

        Browser.Page signedIn =
                newcomer.open(explained.html().select("main a.govuk-button").attr("abs:href"));
        assertThat(signedIn.uri().getPath()).endsWith("/accept");
        signedIn.press("Accept").send();

        assertThat(portal.services
                        .last("POST /api/invitations/" + SEAT + "/acceptance")
                        .body())
                .isEqualTo("{\"secret\":\"one-time-secret\"}");
    }

    @Test
    void a_wrong_and_a_taken_invitation_are_told_apart_in_plain_words() {
        Browser newcomer = portal.as("newcomer");
        String page = "/invitations/" + SEAT + "/one-time-secret/accept";
        portal.services.refuse("POST /api/invitations/" + SEAT + "/acceptance", 404, "not-found", "");
        assertThat(newcomer.open(page).press("Accept").send().text()).contains("This link is not valid");

        portal.services.refuse("POST /api/invitations/" + SEAT + "/acceptance", 409, "taken-by-another", "");
        assertThat(newcomer.open(page).press("Accept").send().text()).contains("Somebody else has accepted");
    }

    @Test
    void a_person_without_a_seat_registers() {
        portal.as("newcomer")
                .open("/register")
                .press("Register")
                .with("nameEn", "Our centre")
                .with("country", "KG")
                .send();

        RecordedServices.Call sent = portal.services.last("POST /api/organisations");
        assertThat(sent.body()).contains("\"names\":{\"en\":\"Our centre\"}", "\"country\":\"KG\"");
        assertThat(sent.header("Idempotency-Key")).isNotBlank();
    }

    @Test
    void saving_a_profile_changes_what_was_typed_and_nothing_else() {
        portal.as("member")
                .open("/profile/edit")
                .press("Save")
                .with("nameEn", "A new name")
                .send();

        RecordedServices.Call sent = portal.services.last("PUT " + OWN);
        assertThat(sent.header("If-Match")).isEqualTo("\"3\"");
        assertThat(sent.body())
                .contains("\"en\":\"A new name\"", "\"ru\":\"Женский ресурсный центр «Самал»\"")
                .contains(
                        "{\"capability\":\"legal-information\",\"evidence\":\"vouched\",\"confirmedOn\":\"2026-09-01\"}")
                .contains("\"coverage\":[\"KZ-61\",\"KZ-79\"]", "\"limit\":5", "\"elsewhere\":1", "\"paused\":false")
                .contains("\"location\":{\"confidential\":false,\"city\":\"Turkistan\"}");
    }

    @Test
    void somebody_elses_change_is_said_and_what_was_typed_stays() {
        portal.services.refuse("PUT " + OWN, 412, "stale", "");

        Browser.Page page = portal.as("member")
                .open("/profile/edit")
                .press("Save")
                .with("nameEn", "A new name")
                .send();

        assertThat(page.text()).contains("Somebody changed this in the meantime");
        assertThat(page.html().select("#nameEn").val()).isEqualTo("A new name");
    }

    @Test
    void the_address_of_a_confidential_place_is_refused_beside_its_field() {
        portal.services.refuse("PUT " + OWN, 422, "confidential-location", ",\"field\":\"location.street\"");

        Browser.Page page = portal.as("member")
                .open("/profile/edit")
                .press("Save")
                .with("confidential", "yes")
                .with("street", "Abai 1")
                .send();

        assertThat(page.html().select("#street-error").text()).contains("Leave street and city empty");
    }

    @Test
    void a_number_that_is_none_is_said_before_it_is_sent() {
        Browser.Page page = portal.as("member")
                .open("/profile/edit")
                .press("Save")
                .with("limit", "many")
                .send();

        assertThat(page.html().select("#limit-error").text()).contains("Enter a whole number");
        assertThat(portal.services.asked("PUT " + OWN)).isFalse();
    }

    @Test
    void what_is_still_true_is_confirmed() {
        portal.as("member").open("/profile").press("Still true: Legal literacy").send();

        assertThat(portal.services.last("POST " + OWN + "/confirmations").body())
                .isEqualTo("{\"capability\":\"legal-literacy\"}");
    }

    @Test
    void a_colleague_is_invited_for_ones_own_member_whatever_the_form_says() {
        portal.as("member")
                .open("/profile/colleague")
                .press("Invite")
                .with("member", "fc646845-409d-5f6f-afc5-90fff6274270")
                .with("email", "colleague@samal.example")
                .send();

        assertThat(portal.services.last("POST /api/invitations").body())
                .contains("\"member\":\"17917621-bbc3-5dda-9672-508ebe60bf48\"");
    }

    @Test
    void somebody_is_put_on_the_secret_list_and_taken_off() {
        Browser member = portal.as("member");
        Browser.Page found =
                member.open("/exclusions").press("Search").with("q", "meerim").send();
        found.press("Add somebody")
                .with("other", "fc646845-409d-5f6f-afc5-90fff6274270")
                .with("reason", "safety-concern")
                .send();
        assertThat(portal.services.last("POST /api/exclusions").body())
                .contains("\"other\":\"fc646845-409d-5f6f-afc5-90fff6274270\"", "\"safety-concern\"");

        member.open("/exclusions")
                .press("Take off the list Tan Training Centre")
                .send();

        assertThat(portal.services.asked("DELETE /api/exclusions/e0000000-0000-4000-8000-000000000001"))
                .isTrue();
    }

    @Test
    void ones_own_record_is_taken_away_as_a_file() {
        Browser.Page file = portal.as("member").open("/profile/export");

        assertThat(file.header("Content-Type")).isEqualTo("application/json");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.header("Cache-Control")).contains("no-store");
    }

    @Test
    void the_language_is_chosen_by_a_link_and_remembered() {
        Browser member = portal.as("member").reading("en");
        Browser.Page english = member.open("/members?q=centre");
        String link = english.html().select("header a[hreflang=ru]").attr("abs:href");
        assertThat(link).contains("q=centre");

        assertThat(member.open(link).html().select("h1").text()).isEqualTo("Участники");
        assertThat(member.open("/inbox").html().select("h1").text()).isEqualTo("Сообщения");
    }
}
