package kopir.notification;

import static kopir.notification.Story.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import java.util.UUID;
import kopir.contracts.RequestEvent;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Getting no more messages, without signing in. */
class UnsubscribeIT {
    private final Service service = Service.running();
    private final Cast cast = new Cast();

    private UUID member;
    private Person reader;
    private String link;

    @BeforeEach
    void somebody_with_a_message() throws Exception {
        member = cast.member("member");
        reader = cast.focalPoint("reader", member);
        await().untilAsserted(() -> assertThat(service.mailsTo(reader.email())).hasSize(1));
        String header = service.mailsTo(reader.email()).getFirst().getHeader("List-Unsubscribe")[0];
        link = header.replaceAll("<https://portal.example(.*)>", "$1");
    }

    @Test
    void opening_the_link_changes_nothing() {
        page(link, "en");

        assertThat(wantsCardsByMail()).isTrue();
    }

    @Test
    void one_click_ends_all_messages_and_the_portal_goes_on() {
        click(link);

        assertThat(wantsCardsByMail()).isFalse();
        service.topic()
                .tell(new RequestEvent.Closed(request(
                        cast.thing("request"),
                        2,
                        member,
                        RequestEvent.Status.CLOSED,
                        RequestEvent.CloseReason.EXPIRED)));
        await().untilAsserted(() -> assertThat(cast.kinds(reader)).contains("request-closed"));
        await().untilAsserted(
                        () -> assertThat(service.deliveriesTo(reader.seat())).contains("Withheld"));
        assertThat(service.mailsTo(reader.email())).hasSize(1);
    }

    @Test
    void somebody_who_wants_messages_again_gets_those_they_name() {
        click(link);
        cast.as(reader)
                .put()
                .uri("/api/preferences")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"seat\":\"%s\",\"email\":{\"cards-ready\":true}}".formatted(reader.seat()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.email.cards-ready")
                .isEqualTo(true)
                .jsonPath("$.email.request-closed")
                .isEqualTo(false);
    }

    @Test
    void a_wrong_link_looks_like_a_right_one_and_does_nothing() {
        String wrong = link.substring(0, link.length() - 6) + "AAAAAA";

        assertThat(page(wrong, "ru")).isEqualTo(page(link, "ru"));
        assertThat(click(wrong)).isEqualTo(click("/unsubscribe/nothing"));
        assertThat(wantsCardsByMail()).isTrue();
        assertThat(click(link)).isEqualTo(click(wrong));
    }

    private String page(String path, String language) {
        return Objects.requireNonNull(service.client()
                .get()
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/html;charset=UTF-8")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'none';.*")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    /** As mail programs do (RFC 8058). */
    private String click(String path) {
        return Objects.requireNonNull(service.client()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("List-Unsubscribe=One-Click")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private boolean wantsCardsByMail() {
        return cast.as(reader)
                .get()
                .uri("/api/preferences")
                .exchange()
                .expectBody(Preferences.class)
                .returnResult()
                .getResponseBody()
                .seats()
                .getFirst()
                .email()
                .get("cards-ready");
    }

    record Preferences(java.util.List<Seat> seats) {}

    record Seat(UUID seat, String role, UUID member, String language, java.util.Map<String, Boolean> email) {}
}
