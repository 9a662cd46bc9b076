package kopir.notification.paging.web;

import java.util.List;
import java.util.function.Function;
import kopir.notification.paging.Place;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Which page is asked for.
 *
 * @param behind where the page before it ended, null for the first
 * @param limit how many entries it has at most
 */
public record Paging(@Nullable Place behind, int limit) {
    private static final int LONGEST = 100;

    /** @throws Problem 400 where one cannot be */
    public static Paging of(@Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw Problem.invalid("limit", "A page cannot have this length.", "1 to " + LONGEST);
        }
        return new Paging(
                cursor == null
                        ? null
                        : Place.read(cursor)
                                .orElseThrow(() -> Problem.invalid(
                                        "cursor", "This cursor is not one of ours.", "the cursor of a Link header")),
                limit);
    }

    /** One more than is shown: it tells whether there is a next page. */
    public int toRead() {
        return limit + 1;
    }

    /** What is shown of what was read. */
    public <T> List<T> shown(List<T> read) {
        return read.subList(0, Math.min(limit, read.size()));
    }

    /** The answer's beginning, with the way to the next page where there is one. */
    public <T> ResponseEntity.BodyBuilder answer(String path, List<T> read, Function<T, Place> place) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return read.size() <= limit
                ? answer
                : answer.header(
                        HttpHeaders.LINK,
                        "<%s?limit=%d&cursor=%s>; rel=\"next\""
                                .formatted(
                                        path,
                                        limit,
                                        place.apply(shown(read).getLast()).cursor()));
    }
}
