package kopir.portal.directory;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who is signed in, as the directory knows them.
 *
 * @param contact their own, or null before they gave one
 * @param member the member they act for, or null
 */
public record Me(
        UUID person,
        List<Seat> seats,
        @Nullable Contact contact,
        @Nullable MemberView member) {

    public Me {
        seats = seats == null ? List.of() : List.copyOf(seats);
    }

    /** @param member null for coordinators and operators */
    public record Seat(
            UUID id,
            String role,
            @Nullable UUID member,
            @Nullable String language) {}

    public boolean isCoordinator() {
        return seats.stream().anyMatch(seat -> seat.role().equals("coordinator"));
    }

    /** Whom the person may act for. */
    public List<UUID> members() {
        return seats.stream()
                .filter(seat -> seat.role().equals("member"))
                .map(Seat::member)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
