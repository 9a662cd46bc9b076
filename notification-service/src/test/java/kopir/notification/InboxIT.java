package kopir.notification;

import static kopir.notification.Story.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kopir.contracts.Event;
import kopir.contracts.RequestEvent;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Cast.Shown;
import kopir.notification.running.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Reading one's own notices, and nobody else's. */
class InboxIT {
    private final Service service = Service.running();
    private final Cast cast = new Cast();

    private UUID member;
    private Person reader;
    private Person stranger;

    @BeforeEach
    void somebody_with_a_notice_and_somebody_else() {
        member = cast.member("member");
        reader = cast.focalPoint("reader", member);
        stranger = cast.focalPoint("stranger", cast.member("other member"));
        await().untilAsserted(() -> assertThat(cast.inbox(reader)).hasSize(1));
    }

    @Test
    void a_page_leads_to_the_next_and_none_is_shown_twice_or_left_out() {
        List<Event> closed = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            closed.add(new RequestEvent.Closed(request(
                    cast.thing("request " + i),
                    2,
                    member,
                    RequestEvent.Status.CLOSED,
                    RequestEvent.CloseReason.EXPIRED)));
        }
        service.topic().tell(closed.toArray(Event[]::new));
        await().untilAsserted(() -> assertThat(cast.inbox(reader)).hasSize(8));

        List<Shown> walked = new ArrayList<>();
        String next = "/api/notices?limit=3";
        int pages = 0;
        while (next != null) {
            EntityExchangeResult<Cast.Page> page = cast.as(reader)
                    .get()
                    .uri(next)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(Cast.Page.class)
                    .returnResult();
            assertThat(Objects.requireNonNull(page.getResponseBody()).unread()).isEqualTo(8);
            walked.addAll(page.getResponseBody().notices());
            String link = page.getResponseHeaders().getFirst(HttpHeaders.LINK);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(walked).containsExactlyElementsOf(cast.inbox(reader));
    }

    @Test
    void reading_is_counted_once_and_may_be_repeated() {
        UUID notice = cast.inbox(reader).getFirst().id();

        read(reader, notice, 204);
        read(reader, notice, 204);

        assertThat(cast.inbox(reader).getFirst().read()).isTrue();
        assertThat(cast.unread(reader)).isZero();
    }

    @Test
    void a_notice_of_somebody_else_is_as_good_as_absent() {
        UUID notice = cast.inbox(reader).getFirst().id();

        read(stranger, notice, 404);
        read(stranger, cast.thing("no notice"), 404);

        assertThat(cast.inbox(reader).getFirst().read()).isFalse();
        assertThat(cast.inbox(stranger)).noneMatch(shown -> shown.id().equals(notice));
    }

    @Test
    void a_code_is_confirmed_to_its_reader_alone_however_it_is_typed() {
        String code = cast.inbox(reader).getFirst().code();

        verify(reader, code, 200);
        verify(reader, " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", ""), 200);
        verify(stranger, code, 404);
        verify(reader, "0000-0000", 404);
        verify(reader, "что-то", 404);
    }

    @Test
    void the_sentence_is_in_the_language_of_the_page_and_else_of_the_seat() {
        assertThat(cast.inbox(reader).getFirst().text()).isEqualTo("Ваше участие подтверждено. Добро пожаловать!");
        cast.as(reader)
                .get()
                .uri("/api/notices")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,en;q=0.9,ru;q=0.5")
                .exchange()
                .expectBody()
                .jsonPath("$.notices[0].text")
                .isEqualTo("Your membership has been verified. Welcome!");
    }

    @Test
    void a_wrong_page_is_answered_with_what_would_be_right() {
        wrong("/api/notices?limit=0", "limit");
        wrong("/api/notices?limit=101", "limit");
        wrong("/api/notices?limit=many", "limit");
        wrong("/api/notices?cursor=next", "cursor");
        wrong("/api/notices/verification", "code");
    }

    @Test
    void preferences_are_of_a_seat_and_what_is_left_out_stays() {
        put(reader, "{\"seat\":\"%s\",\"email\":{\"cards-ready\":false}}".formatted(reader.seat()), 200);
        put(reader, "{\"seat\":\"%s\",\"email\":{\"request-closed\":false}}".formatted(reader.seat()), 200);

        cast.as(reader)
                .get()
                .uri("/api/preferences")
                .exchange()
                .expectBody()
                .jsonPath("$.seats.length()")
                .isEqualTo(1)
                .jsonPath("$.seats[0].language")
                .isEqualTo("ru")
                .jsonPath("$.seats[0].email.cards-ready")
                .isEqualTo(false)
                .jsonPath("$.seats[0].email.request-closed")
                .isEqualTo(false)
                .jsonPath("$.seats[0].email.introduction-offered")
                .isEqualTo(true)
                .jsonPath("$.seats[0].email.request-to-review")
                .doesNotExist();
    }

    @Test
    void preferences_written_at_the_same_moment_all_hold() {
        List<String> kinds = List.of(
                "request-returned",
                "request-closed",
                "offer-expired",
                "introduction-moved-on",
                "introduction-closed",
                "membership-returned",
                "membership-rejected",
                "membership-suspended");

        kinds.parallelStream()
                .forEach(kind ->
                        put(reader, "{\"seat\":\"%s\",\"email\":{\"%s\":false}}".formatted(reader.seat(), kind), 200));

        var read = cast.as(reader).get().uri("/api/preferences").exchange().expectBody();
        kinds.forEach(kind -> read.jsonPath("$.seats[0].email." + kind).isEqualTo(false));
    }

    @Test
    void wrong_preferences_change_nothing_and_are_answered_with_what_would_be_right() {
        put(stranger, "{\"seat\":\"%s\",\"email\":{\"cards-ready\":false}}".formatted(reader.seat()), 404);
        put(reader, "{\"seat\":\"%s\",\"email\":{\"request-to-review\":false}}".formatted(reader.seat()), 400);
        put(reader, "{\"seat\":\"%s\",\"email\":{\"gossip\":false}}".formatted(reader.seat()), 400);
        put(reader, "{\"seat\":\"%s\",\"email\":{\"cards-ready\":null}}".formatted(reader.seat()), 400);
        put(reader, "{\"seat\":\"%s\"}".formatted(reader.seat()), 400);
        put(reader, "{\"email\":{}}", 400);
        put(reader, "{", 400);

        cast.as(reader)
                .get()
                .uri("/api/preferences")
                .exchange()
                .expectBody()
                .jsonPath("$.seats[0].email.cards-ready")
                .isEqualTo(true);
    }

    private void read(Person person, UUID notice, int status) {
        cast.as(person)
                .post()
                .uri("/api/notices/{id}/read", notice)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private void verify(Person person, String code, int status) {
        cast.as(person)
                .get()
                .uri("/api/notices/verification?code={code}", code)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private void wrong(String uri, String field) {
        cast.as(reader)
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    private void put(Person person, String body, int status) {
        cast.as(person)
                .put()
                .uri("/api/preferences")
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
