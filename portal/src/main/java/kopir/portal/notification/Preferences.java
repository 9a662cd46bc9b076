package kopir.portal.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which notices come by e-mail too, by seat. */
public record Preferences(List<Seat> seats) {
    public Preferences {
        seats = seats == null ? List.of() : List.copyOf(seats);
    }

    /** @param email by kind of notice */
    public record Seat(UUID seat, String role, @Nullable UUID member, Map<String, Boolean> email) {
        public Seat {
            email = email == null ? Map.of() : new java.util.TreeMap<>(email);
        }
    }
}
