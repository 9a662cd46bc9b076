package kopir.identity.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A refusal to a program, as an RFC 9457 problem: {@code type} is stable, the detail is for people. */
public final class Problem extends ErrorResponseException {
    private static final String TYPES = "https://kopir.example/problems/";

    private Problem(HttpStatus status, ProblemDetail body) {
        super(status, body, null);
    }

    /** @param type the last part of the problem's type URI, in kebab case */
    public static Problem of(HttpStatus status, String type, String detail) {
        return new Problem(status, body(status, type, detail));
    }

    /** One field of the form is wrong: 400, naming it and what would be accepted. */
    public static Problem invalid(String field, String detail, String accepted) {
        ProblemDetail body = body(HttpStatus.BAD_REQUEST, "invalid-field", detail);
        body.setProperties(Map.of("field", field, "accepted", accepted));
        return new Problem(HttpStatus.BAD_REQUEST, body);
    }

    /** For what the framework refuses: the type is the status's own name. */
    static ProblemDetail of(HttpStatus status) {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create(TYPES + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return body;
    }

    private static ProblemDetail body(HttpStatus status, String type, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPES + type));
        return body;
    }
}
