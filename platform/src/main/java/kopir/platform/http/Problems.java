package kopir.platform.http;

import com.mongodb.MongoException;
import java.util.concurrent.TimeoutException;
import kopir.platform.delivery.OutboxFull;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
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
        return answer(Problem.invalid(missing.getName(), "This value is missing."), exchange);
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
            if (cause instanceof DataBufferLimitException) {
                return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than 256 KiB.");
            }
        }
        @Nullable MethodParameter parameter = wrong.getMethodParameter();
        @Nullable String name = parameter == null ? null : parameter.getParameterName();
        return parameter == null || name == null
                ? Problem.of(HttpStatus.BAD_REQUEST, "unreadable", "The request could not be read.")
                : Problem.invalid(
                        name,
                        "This value is not of the kind that is accepted here.",
                        WrongJson.accepted(parameter.getParameterType()));
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
