package kopir.matching;

import java.util.List;
import java.util.UUID;
import kopir.contracts.Event;
import kopir.contracts.GrantEvent;
import kopir.contracts.GrantEvent.Grant;
import kopir.contracts.MemberEvent;
import kopir.contracts.MemberProfile;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.contracts.SeatEvent.Seat;
import kopir.matching.engine.ReferenceData;
import kopir.matching.member.Network;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.StateJson;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Stands for the directory-service: tells events as it does, through an outbox and the broker. */
final class Directory {
    /** A document that only carries an event. */
    record Told(int nothing) {}

    private final RunningMatching service;
    private final Aggregates<Told> events;
    private @Nullable Person coordinator;

    Directory(RunningMatching service) {
        this.service = service;
        this.events = service.bean(Outbox.class).aggregates("told-by-directory", StateJson.of(Told.class));
    }

    /** The lists everybody refers to; waits until this service knows them. */
    void publishLists() {
        Network network = service.bean(Network.class);
        if (network.candidates().reference().taxonomy().version() == 0) {
            tell(ReferenceData.CAPABILITIES);
            tell(ReferenceData.REGIONS);
        }
        Awaitility.await()
                .until(() -> network.candidates().reference().taxonomy().version() > 0
                        && network.candidates().reference().places().version() > 0);
    }

    void tell(Event event) {
        events.insert(UUID.randomUUID().toString(), new Told(0), List.of(event)).block();
    }

    /** Publishes a profile and waits until this service knows it. */
    MemberProfile publish(MemberProfile profile) {
        tell(new MemberEvent.Changed(profile));
        Network network = service.bean(Network.class);
        Awaitility.await()
                .until(() -> network.candidates()
                        .find(profile.id())
                        .filter(known -> known.version() >= profile.version())
                        .isPresent());
        return profile;
    }

    void giveSeat(String subject, Role role, @Nullable UUID member, String language) {
        tell(new SeatEvent.Taken(new Seat(
                UUID.nameUUIDFromBytes(subject.getBytes()),
                2,
                SeatEvent.Status.HELD,
                role,
                SignIn.person(subject),
                member,
                language)));
    }

    /** One for all, whom this service knows. */
    Person coordinator() {
        if (coordinator == null) {
            Person given = Person.called(service.url(), "coordinator");
            giveSeat(given.subject(), Role.COORDINATOR, null, "en");
            Awaitility.await().until(() -> given.get("/api/review-queue").status() == 200);
            coordinator = given;
        }
        return coordinator;
    }

    void open(UUID introduction, UUID requester, UUID candidate) {
        tell(new GrantEvent.Opened(
                new Grant(introduction, 1, GrantEvent.Status.OPEN, requester, candidate, null, null)));
    }

    void refuse(UUID introduction, UUID requester, UUID candidate) {
        tell(new GrantEvent.Refused(new Grant(
                introduction,
                1,
                GrantEvent.Status.REFUSED,
                requester,
                candidate,
                GrantEvent.Reason.NOT_VERIFIED,
                null)));
    }

    void close(UUID introduction, UUID requester, UUID candidate, UUID closedBy) {
        tell(new GrantEvent.Closed(new Grant(
                introduction, 2, GrantEvent.Status.CLOSED, requester, candidate, GrantEvent.Reason.REVOKED, closedBy)));
    }
}
