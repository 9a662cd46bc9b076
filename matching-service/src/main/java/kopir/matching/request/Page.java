package kopir.matching.request;

import java.time.Instant;
import java.util.Optional;

/**
 * A part of a list that is ordered newest first.
 *
 * @param after the last item of the part before, or empty for the first part
 * @param size how many at most
 */
public record Page(Optional<Last> after, int size) {
    public record Last(Instant at, String id) {}
}
