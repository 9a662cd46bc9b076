package kopir.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox, whether a message is genuine, and the mailbox of the demonstration. */
class NoticesIT {
    private static final String NOTICE = "90000000-0000-4000-8000-000000000001";

    private PortalUnderTest portal;

    @BeforeEach
    void everybodyIsWell() {
        portal = PortalUnderTest.shared();
    }

    @Test
    void opening_a_notice_marks_it_as_read_and_goes_on_to_what_it_is_about() {
        Browser.Page page = portal.as("member").open("/inbox").press("open").send();

        assertThat(portal.services.asked("POST /api/notices/" + NOTICE + "/read"))
                .isTrue();
        assertThat(page.uri().getPath()).isEqualTo("/introductions/1a000000-0000-4000-8000-000000000001");
    }

    @Test
    void a_form_cannot_send_anybody_elsewhere() {
        Browser member = portal.as("member");
        String token =
                member.open("/inbox").html().select("input[name=_csrf]").first().val();

        Browser.Page page = member.post("/inbox/" + NOTICE + "/read", "then=https://evil.example&_csrf=" + token);

        assertThat(page.uri().toString()).isEqualTo(portal.url + "/inbox");
    }

    @Test
    void something_new_is_passed_on_without_content() {
        portal.services.answer("GET /api/notices/stream", 200, "event:notice\nid:7\ndata:secret\n\n");

        Browser.Page stream = portal.as("member").open("/inbox/stream");

        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.text()).contains("event:notice", "data:new").doesNotContain("secret");
    }

    @Test
    void a_stream_whose_service_is_away_ends_and_asks_to_come_back() {
        portal.services.breakDown("notification");

        Browser.Page stream = portal.as("member").open("/inbox/stream");

        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.text()).contains("retry:15000").doesNotContain("event:");
    }

    @Test
    void a_code_is_confirmed_to_its_recipient_and_to_nobody_else() {
        Browser.Page mine = portal.as("member")
                .open("/genuine")
                .press("Check")
                .with("code", "7k3m-qx2d")
                .send();
        assertThat(mine.text()).contains("Yes, we wrote to you on 24 November 2026, 10:00 (Almaty Time).");

        Browser.Page another = portal.as("coordinator")
                .open("/genuine")
                .press("Check")
                .with("code", "7k3m-qx2d")
                .send();
        assertThat(another.text()).contains("We know of no message to you with this code");
    }

    @Test
    void what_is_not_ticked_is_not_mailed() {
        portal.as("member")
                .open("/preferences")
                .press("Save")
                .with("email", "introduction-moved-on")
                .send();

        assertThat(portal.services.last("PUT /api/preferences").body())
                .contains("\"introduction-moved-on\":true", "\"cards-ready\":true")
                .contains("\"seat\":\"" + Objects.requireNonNull(seat()));
    }

    private String seat() {
        return portal.as("member")
                .open("/preferences")
                .html()
                .select("form[action^=/preferences/]")
                .attr("action")
                .substring("/preferences/".length());
    }

    @Test
    void the_demonstrations_mail_is_a_page_and_for_programs_a_list() throws Exception {
        Browser.Page page = portal.browser().open("/demo/mail");
        assertThat(page.text()).contains("Something new for you", "aigerim@samal.example", "<b>now</b>");
        assertThat(page.html().select("main a[href=http://localhost:8080/]")).hasSize(1);

        HttpResponse<String> list = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.url + "/demo/mail"))
                                .header("Accept", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(list.body())
                .contains("\"to\":\"aigerim@samal.example\"", "\"at\":\"2026-11-24T05:00:00Z\"", "\"subject\"");
    }

    @Test
    void outside_a_demonstration_there_is_no_mailbox() {
        try (PortalUnderTest real = new PortalUnderTest()) {
            assertThat(real.browser().open("/demo/mail").status()).isEqualTo(404);
            assertThat(real.browser().open("/").text()).doesNotContain("Demo");
        }
    }

    @Test
    void a_demonstration_does_not_start_where_others_can_reach_it() {
        assertThatThrownBy(() -> new PortalUnderTest("kopir.demo=true", "server.address=0.0.0.0"))
                .hasStackTraceContaining("it needs server.address=127.0.0.1");
    }
}
