package kopir.platform.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal on its way out, as an RFC 9457 problem. Its {@code type} is stable and is what programs act on; the detail is
 * for people. A problem about one field of the input names it in {@code field} and says what is {@code accepted}.
 */
public final class Problem extends ErrorResponseException {
    private static final String TYPES = "https://kopir.example/problems/";

    private Problem(HttpStatus status, String type, String detail, Map<String, ?> more) {
        super(status, body(status, type, detail, more), null);
    }

    /** @param type the last part of the problem's type URI, in kebab case, for instance {@code at-its-limit} */
    public static Problem of(HttpStatus status, String type, String detail) {
        return new Problem(status, type, detail, Map.of());
    }

    /** With further members, such as the rule that objects. */
    public static Problem of(HttpStatus status, String type, String detail, Map<String, ?> more) {
        return new Problem(status, type, detail, more);
    }

    /**
     * One field of the body, one parameter or one header is wrong: 400.
     *
     * @param accepted what would do: a list of codes, a pattern, a range
     */
    public static Problem invalid(String field, String detail, Object accepted) {
        return new Problem(
                HttpStatus.BAD_REQUEST, "invalid-field", detail, Map.of("field", field, "accepted", accepted));
    }

    /** The same answer for what is hidden and for what does not exist. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here, or it is not for you.");
    }

    public static Problem forbidden() {
        return of(HttpStatus.FORBIDDEN, "forbidden", "This is not yours to do.");
    }

    /** Somebody changed it since it was read. */
    public static Problem stale() {
        return of(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "It has changed since you read it: read it again and repeat your change.",
                Map.of("field", HttpHeaders.IF_MATCH, "accepted", "the ETag it has now"));
    }

    /** @param seconds when trying again makes sense */
    public static Problem unavailable(String type, String detail, int seconds) {
        Problem problem = of(HttpStatus.SERVICE_UNAVAILABLE, type, detail);
        problem.getHeaders().set("Retry-After", Integer.toString(seconds));
        return problem;
    }

    /** More than one caller may do in a while: 429. @param seconds when trying again makes sense */
    public static Problem tooMany(int seconds) {
        Problem problem =
                of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "That was a lot. Please wait a moment.");
        problem.getHeaders().set("Retry-After", Integer.toString(seconds));
        return problem;
    }

    /** The type of a problem that the framework raises, such as a wrong path. */
    static URI typeFor(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return URI.create(TYPES + (known == null ? "refused" : nameOf(known)));
    }

    /** The last part of the type of a problem that HTTP itself has a status for. */
    static String nameOf(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ProblemDetail body(HttpStatus status, String type, @Nullable String detail, Map<String, ?> more) {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create(TYPES + type));
        body.setTitle(title(type));
        body.setDetail(detail);
        body.setProperties(new TreeMap<>(more));
        return body;
    }

    private static String title(String type) {
        String words = type.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
