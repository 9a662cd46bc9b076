package kopir.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kopir.contracts.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Who is asking, as a controller's parameter: the token says who the person is, the seats say for whom they act.
 *
 * @param seats what the person holds right now
 * @param actingFor the member named in the {@code Kopir-Member} header, or null
 */
public record Caller(
        UUID person, List<HeldSeat> seats, @Nullable UUID actingFor) {

    public Caller {
        seats = List.copyOf(seats);
    }

    /**
     * @param member null for coordinators and operators
     * @param language in which the holder reads, ISO 639
     */
    public record HeldSeat(UUID id, Role role, @Nullable UUID member, String language) {}

    public boolean isCoordinator() {
        return holds(Role.COORDINATOR);
    }

    public boolean isOperator() {
        return holds(Role.OPERATOR);
    }

    /** Whether the person may act for this member. Coordinators do not act for members. */
    public boolean actsFor(UUID member) {
        return seats.stream().anyMatch(seat -> seat.role() == Role.MEMBER && member.equals(seat.member()));
    }

    /**
     * The member the person acts for: the one they name, or the only one they have.
     *
     * @return empty where they act for none, or name one that is not theirs
     * @throws Problem 400 where they have several and name none
     */
    public Optional<UUID> member() {
        List<UUID> members = seats.stream()
                .filter(seat -> seat.role() == Role.MEMBER)
                .map(HeldSeat::member)
                .filter(member -> actingFor == null || actingFor.equals(member))
                .distinct()
                .toList();
        if (members.size() > 1) {
            throw Problem.invalid("Kopir-Member", "You act for several members: say for which one.", members);
        }
        return members.stream().findFirst();
    }

    /** @throws Problem 403 unless the person is a coordinator */
    public void mustBeCoordinator() {
        if (!isCoordinator()) {
            throw Problem.forbidden();
        }
    }

    /** @throws Problem 403 unless the person acts for members: nobody does it in their place */
    public void mustActForSomeMember() {
        if (!holds(Role.MEMBER)) {
            throw Problem.forbidden();
        }
    }

    /** @throws Problem 403 unless the person acts for members or coordinates: operators look after the system alone */
    public void mustActOrCoordinate() {
        if (!isCoordinator()) {
            mustActForSomeMember();
        }
    }

    /** @throws Problem 403 unless the person acts for exactly one member here */
    public UUID mustActForMember() {
        return member().orElseThrow(Problem::forbidden);
    }

    /** 403 in a service that has not heard of any seat of this person: they may just have been given one. */
    static Problem beingSetUp() {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "being-set-up",
                "We do not know yet for whom you act. If you have just been invited, please try again in a minute.");
    }

    private boolean holds(Role role) {
        return seats.stream().anyMatch(seat -> seat.role() == role);
    }
}
