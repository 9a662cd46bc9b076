package kopir.portal.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person to take a seat.
 *
 * @param role {@code member}, {@code coordinator} or {@code operator}
 * @param member whom they will act for, with the role {@code member} only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Invitation(
        String email,
        @Nullable String name,
        String role,
        @Nullable UUID member,
        String language) {

    /** @param secret told once: with it the link can be handed over in person */
    public record Given(UUID id, String secret) {}
}
