package kopir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The link in every message, opened by somebody who is not signed in. */
class UnsubscribingIT {
    private static PortalUnderTest portal;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        portal = new PortalUnderTest();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @AfterEach
    void everything_answers_again() {
        portal.services.recover();
    }

    @Test
    void it_shows_the_page_without_sign_in_or_session() throws Exception {
        portal.services.answer("GET /unsubscribe/a-token", 200, "<h1>Messages</h1>");

        HttpResponse<String> page = ask(request("a-token").GET());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("<h1>Messages</h1>");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(portal.services.last("GET /unsubscribe/a-token").header("Accept-Language"))
                .isEqualTo("ru");
        assertThat(portal.services.last("GET /unsubscribe/a-token").header("Authorization"))
                .isNull();
    }

    @Test
    void one_click_of_a_mail_program_goes_through_without_a_form_token() throws Exception {
        portal.services.answer("POST /unsubscribe/a-token", 200, "<h1>Done</h1>");

        HttpResponse<String> done = ask(request("a-token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).isEqualTo("<h1>Done</h1>");
    }

    @Test
    void while_the_service_is_away_it_says_so_and_when_to_try_again() throws Exception {
        portal.services.breakDown("notification");

        HttpResponse<String> away = ask(request("a-token").GET());

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("10");
    }

    private static HttpRequest.Builder request(String token) {
        return HttpRequest.newBuilder(URI.create(portal.url + "/unsubscribe/" + token))
                .header("Accept-Language", "ru");
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
