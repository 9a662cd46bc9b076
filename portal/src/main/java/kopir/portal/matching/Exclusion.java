package kopir.portal.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair that is not introduced.
 *
 * @param other the member that the reader's member is not introduced to; for coordinators both are given
 */
public record Exclusion(
        UUID id,
        @Nullable Party other,
        @Nullable Party first,
        @Nullable Party second,
        String reason) {

    public record Party(UUID id, @Nullable String name) {}
}
