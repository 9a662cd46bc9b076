package kopir.notification;

import static kopir.notification.Story.introduction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import kopir.contracts.DeliveryEvent;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.contracts.Topics;
import kopir.notification.delivery.Letter;
import kopir.notification.notice.Kind;
import kopir.notification.notice.Notice;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Service;
import kopir.notification.running.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What reaches people's mailboxes, and what does not. */
class EmailIT {
    private final Service service = Service.running();
    private final Cast cast = new Cast();

    private UUID requester;
    private UUID candidate;
    private Person asked;

    @BeforeEach
    void a_focal_point_who_had_her_first_message() {
        requester = cast.member("requester");
        candidate = cast.member("candidate");
        asked = cast.focalPoint("asked", candidate);
        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
    }

    @AfterEach
    void everybody_is_there_again() {
        service.neighbours().directoryIsAway(false);
        if (!service.mailServer().getSmtp().isRunning()) {
            service.mailServer().start();
        }
    }

    @Test
    void a_message_says_that_there_is_something_and_nothing_else() throws Exception {
        service.topic().tell(offered());
        await().untilAsserted(() -> assertThat(mails()).hasSize(2));

        MimeMessage mail = mails().getLast();
        String code = cast.inbox(asked).getFirst().code();
        assertThat(mail.getSubject()).isEqualTo("Для вас есть новое");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("kopir@portal.example", "Kopir"));
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getContentType()).startsWithIgnoringCase("text/plain; charset=UTF-8");
        assertThat(text(mail)).contains("https://portal.example/\n", code, "https://portal.example/unsubscribe/");
        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .matches("<https://portal.example/unsubscribe/[\\w-]{43}>")
                .contains(text(mail).strip().lines().toList().getLast());
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(mail))
                .doesNotContain(
                        candidate.toString(), requester.toString(), asked.seat().toString());
    }

    @Test
    void the_directory_is_asked_for_one_seat_at_the_moment_of_sending_with_a_token_of_our_own() {
        service.topic().tell(offered());
        await().untilAsserted(() -> assertThat(mails()).hasSize(2));

        assertThat(service.neighbours().askedFor(asked.seat()))
                .hasSize(2)
                .allSatisfy(question -> assertThat(question.token()).startsWith("Bearer ey"));
    }

    @Test
    void an_event_that_comes_three_times_is_one_message() {
        IntroductionEvent offered = offered();
        service.topic().tell(offered, offered, offered);
        service.untilAllIsHandled();

        await().untilAsserted(() -> assertThat(statuses()).containsExactly("Sent", "Sent"));
        assertThat(mails()).hasSize(2);
    }

    @Test
    void a_mail_server_that_is_away_delays_the_message_and_it_comes_once() {
        service.mailServer().stop();
        service.topic().tell(offered());
        await().untilAsserted(() -> assertThat(statuses()).contains("Failed"));

        service.mailServer().start();

        await().untilAsserted(() -> assertThat(statuses()).containsExactlyInAnyOrder("Sent", "Sent"));
        assertThat(mails()).hasSize(1);
        assertThat(eventsAbout(asked.seat())).contains("Failed", "Sent").doesNotContain("GivenUp");
    }

    @Test
    void a_directory_that_is_away_delays_the_message_and_it_comes_once() {
        service.neighbours().directoryIsAway(true);
        service.topic().tell(offered());
        await().untilAsserted(() -> assertThat(statuses()).contains("Failed"));
        assertThat(mails()).hasSize(1);

        service.neighbours().directoryIsAway(false);

        await().untilAsserted(() -> assertThat(statuses()).containsExactlyInAnyOrder("Sent", "Sent"));
        assertThat(mails()).hasSize(2);
    }

    @Test
    void a_member_suspended_between_notice_and_sending_is_not_written_to() {
        service.neighbours().directoryIsAway(true);
        IntroductionEvent offered = offered();
        service.topic().tell(offered);
        await().untilAsserted(() -> assertThat(statuses()).contains("Failed"));

        service.topic().tell(Story.member(requester, 2, MembershipStatus.SUSPENDED));
        service.untilAllIsHandled();
        service.neighbours().directoryIsAway(false);

        await().untilAsserted(() -> assertThat(statuses()).contains("Withheld"));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_suspended_member_itself_is_told_that_it_is_suspended() {
        service.topic().tell(Story.member(candidate, 2, MembershipStatus.SUSPENDED));

        await().untilAsserted(() -> assertThat(mails()).hasSize(2));
        assertThat(cast.kinds(asked)).startsWith("membership-suspended");
    }

    @Test
    void somebody_whose_seat_was_taken_away_before_sending_is_not_written_to() {
        service.neighbours().directoryIsAway(true);
        service.topic().tell(offered());
        await().untilAsserted(() -> assertThat(statuses()).contains("Failed"));

        service.topic()
                .tell(new SeatEvent.Revoked(cast.seat(asked, 3, SeatEvent.Status.REVOKED, Role.MEMBER, candidate)));
        service.untilAllIsHandled();
        service.neighbours().directoryIsAway(false);

        await().untilAsserted(() -> assertThat(statuses()).contains("Withheld"));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_process_that_died_after_the_server_took_the_message_sends_it_again_under_the_same_id() throws Exception {
        IntroductionEvent offered = offered();
        service.topic().tell(offered);
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("Sent", "Sent"));
        UUID notice = Notice.id(asked.seat(), Kind.INTRODUCTION_OFFERED, Topic.idOf(offered));

        asIfItHadDiedBeforeRecording(notice);

        await().untilAsserted(() -> assertThat(mails()).hasSize(3));
        assertThat(mails().get(1).getMessageID())
                .isEqualTo("<" + notice + "@portal.example>")
                .isEqualTo(mails().get(2).getMessageID());
    }

    @Test
    void news_older_than_a_day_is_in_the_portal_and_not_in_the_mailbox() {
        service.topic().tellLate(offered(), Duration.ofHours(25));

        await().untilAsserted(() -> assertThat(cast.kinds(asked)).contains("introduction-offered"));
        assertThat(statuses()).containsExactly("Sent");
    }

    @Test
    void an_invitation_goes_by_mail_alone_with_a_link_for_this_person() throws Exception {
        UUID seat = cast.thing("new seat");
        String email = "invited." + seat + "@mail.example";
        service.neighbours().lives(seat, email, "en", "one-time-secret");

        service.topic()
                .tell(new SeatEvent.Invited(
                        Story.seat(seat, 1, SeatEvent.Status.INVITED, Role.MEMBER, null, candidate)));

        await().untilAsserted(() -> assertThat(service.mailsTo(email)).hasSize(1));
        MimeMessage mail = service.mailsTo(email).getFirst();
        assertThat(mail.getSubject()).isEqualTo("An invitation for you");
        assertThat(text(mail)).contains("https://portal.example/invitations/" + seat + "/one-time-secret\n");
    }

    @Test
    void the_code_of_an_invitation_can_be_checked_once_it_is_accepted_and_the_portal_shows_no_notice_of_it()
            throws Exception {
        Person invited = new Person("invited " + candidate, cast.thing("seat"), "b." + candidate + "@mail.example");
        service.neighbours().lives(invited.seat(), invited.email(), "en", "secret");
        service.topic()
                .tell(new SeatEvent.Invited(
                        Story.seat(invited.seat(), 1, SeatEvent.Status.INVITED, Role.MEMBER, null, candidate)));
        await().untilAsserted(() -> assertThat(service.mailsTo(invited.email())).hasSize(1));
        String text = text(service.mailsTo(invited.email()).getFirst());
        String code = text.replaceAll("(?s).*code: (\\S+).*", "$1");

        service.topic().tell(new SeatEvent.Taken(cast.seat(invited, 2, SeatEvent.Status.HELD, Role.MEMBER, candidate)));
        service.untilAllIsHandled();

        cast.as(invited)
                .get()
                .uri("/api/notices/verification?code={code}", code)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.kind")
                .isEqualTo("invitation");
        assertThat(cast.kinds(invited)).doesNotContain("invitation");
    }

    private void asIfItHadDiedBeforeRecording(UUID notice) {
        UUID letter = new Letter(
                        notice, asked.seat(), null, Kind.INTRODUCTION_OFFERED, notice, new Date().toInstant(), "")
                .id();
        Mono.from(service.database()
                        .getCollection("deliveries")
                        .updateOne(
                                Filters.eq("_id", letter.toString()),
                                Updates.combine(Updates.set("state.type", "Reserved"), Updates.set("state.due", 1L))))
                .block();
    }

    private IntroductionEvent.Offered offered() {
        return new IntroductionEvent.Offered(introduction(
                cast.thing("introduction"),
                1,
                requester,
                candidate,
                IntroductionEvent.Status.OFFERED_TO_CANDIDATE,
                null));
    }

    private List<MimeMessage> mails() {
        return service.mailsTo(asked.email());
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((String) mail.getContent()).replace("\r\n", "\n");
    }

    private List<String> statuses() {
        return service.deliveriesTo(asked.seat());
    }

    private List<String> eventsAbout(UUID seat) {
        return service.topic().read(Topics.DELIVERIES).stream()
                .filter(record ->
                        new String(record.value(), java.nio.charset.StandardCharsets.UTF_8).contains(seat.toString()))
                .map(record -> new String(
                        record.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8))
                .map(type -> switch (type) {
                    case "kopir.delivery.sent.v1" -> DeliveryEvent.Sent.class.getSimpleName();
                    case "kopir.delivery.failed.v1" -> DeliveryEvent.Failed.class.getSimpleName();
                    default -> DeliveryEvent.GivenUp.class.getSimpleName();
                })
                .toList();
    }
}
