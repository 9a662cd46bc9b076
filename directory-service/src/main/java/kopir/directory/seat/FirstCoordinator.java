package kopir.directory.seat;

import java.time.Clock;
import java.util.UUID;
import kopir.contracts.NameUuid;
import kopir.contracts.PersonId;
import kopir.contracts.Role;
import kopir.directory.seat.mongo.SeatDocuments;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Somebody has to be there first: while nobody coordinates the network, the person named in the configuration does.
 * Everybody else comes by invitation.
 */
public final class FirstCoordinator {
    private static final UUID FIRST_COORDINATORS = NameUuid.ofUrl("https://kopir.example/first-coordinator");

    private final SeatDocuments seats;
    private final String issuer;
    private final @Nullable String subject;
    private final Clock clock;

    /** @param subject the sign-in provider's id of the person, or null where nobody is named */
    public FirstCoordinator(SeatDocuments seats, String issuer, @Nullable String subject, Clock clock) {
        this.seats = seats;
        this.issuer = issuer;
        this.subject = subject;
        this.clock = clock;
    }

    /** Safe to repeat at each start, and on several instances at once: the seat's id is made of the person. */
    public Mono<Void> seat() {
        String named = subject;
        return named == null || named.isBlank()
                ? Mono.empty()
                : seats.anyHeldCoordinator()
                        .flatMap(anybody -> anybody ? Mono.empty() : give(PersonId.of(issuer, named), 1));
    }

    // The seat of an earlier first coordinator may have been revoked, and revoked is for good: the next one gets a
    // number.
    private Mono<Void> give(UUID person, int number) {
        UUID id = NameUuid.of(FIRST_COORDINATORS, person + " " + number);
        Seat seat = new Seat(
                id,
                Role.COORDINATOR,
                null,
                "en",
                Contact.UNKNOWN,
                new Holding.Held(person, clock.instant()),
                "first-coordinator");
        return seats.insert(seat).flatMap(written -> switch (written) {
            case DONE -> Mono.<Void>empty();
            case SOMEONE_WAS_FIRST ->
                seats.find(id)
                        .filter(found -> found.state().holding() instanceof Holding.Revoked)
                        .flatMap(_ -> give(person, number + 1));
        });
    }
}
