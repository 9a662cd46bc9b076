package kopir.matching.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kopir.matching.request.Page;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Lists page by page: a cursor says where the last page ended, and a {@code Link} header (RFC 8288) leads to the next. What
 * is added meanwhile comes before and moves nothing.
 */
public final class Pages {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LENGTH = Long.BYTES * 3;

    private Pages() {}

    /**
     * One item more than asked for is read, to know whether there is a next page.
     *
     * @throws Problem 400 where the cursor or the limit is none of ours
     */
    public static Page of(@Nullable String cursor, @Nullable Integer limit) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw Problem.invalid("limit", "So many cannot be given at once.", "1 to " + MOST);
        }
        return new Page(Optional.ofNullable(cursor).map(Pages::last), size + 1);
    }

    /** @param path with its query, without limit and cursor, to which the next page's are added */
    public static <T, V> ResponseEntity<List<V>> answer(
            List<T> items, Page page, String path, Function<T, Page.Last> place, Function<T, V> view) {
        boolean more = items.size() == page.size();
        List<T> shown = more ? items.subList(0, items.size() - 1) : items;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (more) {
            String next = path + (path.contains("?") ? "&" : "?") + "limit=" + shown.size() + "&cursor="
                    + cursor(place.apply(shown.getLast()));
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(shown.stream().map(view).toList());
    }

    private static String cursor(Page.Last last) {
        UUID id = UUID.fromString(last.id());
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .putLong(last.at().toEpochMilli())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Page.Last last(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == LENGTH) {
                ByteBuffer place = ByteBuffer.wrap(bytes);
                return new Page.Last(
                        Instant.ofEpochMilli(place.getLong()), new UUID(place.getLong(), place.getLong()).toString());
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through: the same problem as for a cursor of another length.
        }
        throw Problem.invalid("cursor", "This is no cursor of ours.", "the one of the Link header");
    }
}
