package kopir.platform.http;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import kopir.platform.delivery.OutboxFull;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** Turns whatever a controller ends with into a problem. What surprises is logged without its message. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int SOON = 5;

    @ExceptionHandler
    Mono<ResponseEntity<Object>> storeAway(MongoException away, ServerWebExchange exchange) {
        LOG.atWarn()
                .addKeyValue("error", away.getClass().getSimpleName())
                .addKeyValue("code", away.getCode())
                .log("store did not answer");
        return answer(unavailable("store-unavailable"), exchange);
    }

    @ExceptionHandler
    Mono<ResponseEntity<Object>> tooSlow(TimeoutException slow, ServerWebExchange exchange) {
        return answer(unavailable("store-unavailable"), exchange);
    }

    @ExceptionHandler
    Mono<ResponseEntity<Object>> brokerAwayForLong(OutboxFull full, ServerWebExchange exchange) {
        return answer(unavailable("outbox-full"), exchange);
    }

    private static Problem unavailable(String type) {
        return Problem.unavailable(type, "We cannot do this right now. Please try again in a moment.", SOON);
    }

    @ExceptionHandler
    Mono<ResponseEntity<Object>> surprise(Exception surprise, ServerWebExchange exchange) {
        @Nullable Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        // The message and its causes are left out: they may quote what the caller sent or what the store holds.
        LOG.atError()
                .addKeyValue("error", surprise.getClass().getName())
                .addKeyValue("at", first(surprise.getStackTrace()))
                .addKeyValue("path", pattern)
                .log("request failed unexpectedly");
        return answer(
                Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong on our side."),
                exchange);
    }

    private static String first(StackTraceElement[] trace) {
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("kopir.")) {
                return element.toString();
            }
        }
        return trace.length == 0 ? "unknown" : trace[0].toString();
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleMissingRequestValueException(
            MissingRequestValueException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        @Nullable MethodParameter parameter = missing.getMethodParameter();
        return answer(
                Problem.invalid(
                        missing.getName(),
                        "This value is missing.",
                        parameter == null ? "a value" : WrongJson.accepted(parameter.getParameterType())),
                exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleServerWebInputException(
            ServerWebInputException wrong, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        return answer(problemOf(wrong), exchange);
    }

    private static Problem problemOf(ServerWebInputException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return WrongJson.problem(json);
            }
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        @Nullable MethodParameter parameter = wrong.getMethodParameter();
        if (parameter != null && parameter.hasParameterAnnotation(RequestBody.class)) {
            return WrongJson.notTheBody();
        }
        @Nullable String name = parameter == null ? null : parameter.getParameterName();
        return parameter == null || name == null
                ? Problem.of(HttpStatus.BAD_REQUEST, "unreadable", "The request could not be read.")
                : Problem.invalid(
                        name,
                        "This value is not of the kind that is accepted here.",
                        WrongJson.accepted(parameter.getParameterType()));
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleResponseStatusException(
            ResponseStatusException other, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        return switch (HttpStatus.resolve(status.value())) {
            case CONTENT_TOO_LARGE ->
                answer(refused(HttpStatus.CONTENT_TOO_LARGE, WrongJson.BODY, "at most 256 KiB"), exchange);
            // The framework's way to refuse a form.
            case UNSUPPORTED_MEDIA_TYPE -> answer(anotherType(), exchange);
            case null, default -> super.handleResponseStatusException(other, headers, status, exchange);
        };
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleUnsupportedMediaTypeStatusException(
            UnsupportedMediaTypeStatusException other,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        return answer(anotherType(), exchange);
    }

    private static Problem anotherType() {
        return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleNotAcceptableStatusException(
            NotAcceptableStatusException other,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        return answer(
                refused(HttpStatus.NOT_ACCEPTABLE, HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE), exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleMethodNotAllowedException(
            MethodNotAllowedException other, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        List<String> allowed = other.getSupportedMethods().stream()
                .map(HttpMethod::name)
                .sorted()
                .toList();
        Problem problem = refused(HttpStatus.METHOD_NOT_ALLOWED, "method", allowed);
        problem.getHeaders().setAllow(other.getSupportedMethods());
        return answer(problem, exchange);
    }

    /** What HTTP itself has a status for. */
    private static Problem refused(HttpStatus status, String field, Object accepted) {
        return Problem.of(
                status,
                Problem.nameOf(status),
                "This is not taken here.",
                Map.of("field", field, "accepted", accepted));
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleExceptionInternal(
            Exception cause,
            @Nullable Object body,
            @Nullable HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        if (cause instanceof ErrorResponse framework && !(cause instanceof Problem)) {
            // The framework's own problems have no type: give each a stable one.
            framework.getBody().setType(Problem.typeFor(status));
        }
        return super.handleExceptionInternal(cause, body, headers, status, exchange);
    }

    private Mono<ResponseEntity<Object>> answer(Problem problem, ServerWebExchange exchange) {
        return handleExceptionInternal(
                problem, problem.getBody(), problem.getHeaders(), problem.getStatusCode(), exchange);
    }
}
