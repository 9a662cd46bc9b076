package kopir.notification.running;

import static kopir.notification.Story.id;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.contracts.SeatEvent.Seat;
import kopir.notification.Story;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Fresh people and members for one test, known to the service by the directory's events. */
public final class Cast {
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Service service;
    private final String run = TESTS.incrementAndGet() + "-" + UUID.randomUUID();

    public Cast() {
        this(Service.running());
    }

    /** In a service of its own. */
    public Cast(Service service) {
        this.service = service;
    }

    /** Somebody who is signed in. */
    public record Person(String subject, UUID seat, String email) {}

    /** A notice as the portal gets it. */
    public record Shown(
            UUID id, String kind, boolean read, String code, java.util.Map<String, UUID> link, String text) {}

    /** A page of the inbox as the portal gets it. */
    public record Page(List<Shown> notices, long unread) {}

    /** An id of this test alone. */
    public UUID thing(String name) {
        return id(run + " " + name);
    }

    /** A verified member. */
    public UUID member(String name) {
        return member(name, MembershipStatus.VERIFIED);
    }

    public UUID member(String name, MembershipStatus membership) {
        UUID member = thing(name);
        service.topic().tell(Story.member(member, 1, membership));
        return member;
    }

    public Person focalPoint(String name, UUID member) {
        return taken(name, Role.MEMBER, member);
    }

    public Person coordinator(String name) {
        return taken(name, Role.COORDINATOR, null);
    }

    public Person operator(String name) {
        return taken(name, Role.OPERATOR, null);
    }

    private Person taken(String name, Role role, UUID member) {
        Person person = new Person(run + name, thing("seat of " + name), name + "." + run + "@mail.example");
        service.neighbours().lives(person.seat(), person.email(), "ru", null);
        service.topic().tell(new SeatEvent.Taken(seat(person, 2, SeatEvent.Status.HELD, role, member)));
        waitUntilKnown(person);
        return person;
    }

    public Seat seat(Person person, long version, SeatEvent.Status status, Role role, UUID member) {
        return Story.seat(person.seat(), version, status, role, service.person(person.subject()), member);
    }

    private void waitUntilKnown(Person person) {
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> as(person)
                        .get()
                        .uri("/api/notices")
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    public WebTestClient as(Person person) {
        return service.client(person.subject());
    }

    /** The person's inbox, newest first. */
    public List<Shown> inbox(Person person) {
        return page(person).notices();
    }

    public long unread(Person person) {
        return page(person).unread();
    }

    private Page page(Person person) {
        return Objects.requireNonNull(as(person)
                .get()
                .uri("/api/notices?limit=100")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Page.class)
                .returnResult()
                .getResponseBody());
    }

    public List<String> kinds(Person person) {
        return inbox(person).stream().map(Shown::kind).toList();
    }
}
