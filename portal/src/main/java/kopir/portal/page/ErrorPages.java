package kopir.portal.page;

import java.util.List;
import java.util.Map;
import kopir.portal.service.ServiceProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.exceptions.TemplateProcessingException;
import reactor.core.publisher.Mono;

/** Says in plain words what went wrong, in the frame of the page before. */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public final class ErrorPages implements ErrorWebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;
    private final ServerResponse.Context rendering;

    public ErrorPages(Pages pages, List<ViewResolver> views) {
        this.pages = pages;
        this.rendering = new Rendering(views);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        HttpStatus status = status(error);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            // Without the message: it may quote what a person typed.
            LOG.error("A page failed: {} at {}", error.getClass().getName(), place(error));
        }
        return pages.trouble(exchange, Map.of("kind", kind(status)))
                .flatMap(model -> ServerResponse.status(status)
                        .contentType(MediaType.TEXT_HTML)
                        .render("error", model))
                .flatMap(page -> page.writeTo(exchange, rendering));
    }

    private static HttpStatus status(Throwable error) {
        HttpStatus status = switch (error) {
            case ServiceProblem problem -> HttpStatus.resolve(problem.refusal().status());
            case ErrorResponse known -> HttpStatus.resolve(known.getStatusCode().value());
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** Which of the pages' texts fits. */
    private static String kind(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "sign-in";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND, METHOD_NOT_ALLOWED, GONE -> "not-found";
            case SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT, BAD_GATEWAY -> "unavailable";
            default -> status.is4xxClientError() ? "not-understood" : "unexpected";
        };
    }

    private static String place(Throwable error) {
        return error instanceof TemplateProcessingException template
                ? template.getTemplateName() + ":" + template.getLine()
                : first(error.getStackTrace());
    }

    private static String first(StackTraceElement[] trace) {
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("kopir.")) {
                return element.toString();
            }
        }
        return trace.length == 0 ? "unknown" : trace[0].toString();
    }

    private record Rendering(List<ViewResolver> views) implements ServerResponse.Context {
        @Override
        public List<HttpMessageWriter<?>> messageWriters() {
            return HandlerStrategies.withDefaults().messageWriters();
        }

        @Override
        public List<ViewResolver> viewResolvers() {
            return views;
        }
    }
}
