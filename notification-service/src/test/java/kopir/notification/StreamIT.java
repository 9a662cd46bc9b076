package kopir.notification;

import static kopir.notification.Story.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import kopir.contracts.RequestEvent;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;

/** A page that waits for something new. */
class StreamIT {
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final Service service = Service.running();
    private final Cast cast = new Cast();
    private final List<ServerSentEvent<String>> heard = new CopyOnWriteArrayList<>();

    private UUID member;
    private Person reader;
    private Disposable listening;
    private volatile boolean ended;

    @BeforeEach
    void somebody_with_an_open_page() {
        member = cast.member("member");
        reader = cast.focalPoint("reader", member);
        await().untilAsserted(() -> assertThat(cast.inbox(reader)).hasSize(1));
        listening = listen(cast.as(reader), null);
        await().untilAsserted(() -> assertThat(heard).as("heartbeats").isNotEmpty());
        untilOlderNewsIsThrough();
    }

    @AfterEach
    void the_page_is_closed() {
        listening.dispose();
    }

    @Test
    void it_is_told_that_there_is_something_and_not_what() {
        service.topic().tell(closed(member, "request"));

        await().untilAsserted(() -> assertThat(news()).hasSize(1));
        assertThat(news().getFirst().data()).isEqualTo("new");
        assertThat(news().getFirst().event()).isEqualTo("notice");
        assertThat(news().getFirst().id()).matches("\\d{13}");
    }

    @Test
    void it_hears_nothing_of_what_others_get() {
        UUID other = cast.member("other member");
        Person neighbour = cast.focalPoint("neighbour", other);
        service.topic().tell(closed(other, "their request"));
        await().untilAsserted(() -> assertThat(cast.kinds(neighbour)).contains("request-closed"));

        service.topic().tell(closed(member, "own request"));

        await().untilAsserted(() -> assertThat(news()).isNotEmpty());
        assertThat(news()).hasSize(1);
    }

    @Test
    void it_ends_when_the_seat_is_lost() {
        service.topic()
                .tell(new SeatEvent.Revoked(cast.seat(reader, 3, SeatEvent.Status.REVOKED, Role.MEMBER, member)));

        await().until(() -> ended);
    }

    @Test
    void a_page_that_lost_the_line_is_told_at_once_that_it_may_have_missed_something() {
        listening.dispose();
        heard.clear();

        listening = listen(cast.as(reader), "1700000000000");

        await().untilAsserted(() -> assertThat(news()).hasSize(1));
    }

    /** Other pages are open in this process: what came in just before this one opened may still be on its way. */
    private void untilOlderNewsIsThrough() {
        long now = System.currentTimeMillis();
        service.topic().tell(closed(member, "an earlier request"));
        await().untilAsserted(() -> assertThat(news()).anyMatch(event -> Long.parseLong(event.id()) >= now));
        heard.clear();
    }

    private Disposable listen(WebTestClient client, String lastEvent) {
        return client.get()
                .uri("/api/notices/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    if (lastEvent != null) {
                        headers.set("Last-Event-ID", lastEvent);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENT)
                .getResponseBody()
                .doOnComplete(() -> ended = true)
                .subscribe(heard::add);
    }

    private List<ServerSentEvent<String>> news() {
        return heard.stream().filter(event -> event.data() != null).toList();
    }

    private RequestEvent.Closed closed(UUID whose, String name) {
        return new RequestEvent.Closed(
                request(cast.thing(name), 2, whose, RequestEvent.Status.CLOSED, RequestEvent.CloseReason.EXPIRED));
    }
}
