package kopir.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What goes wrong, as a page for people and a problem for programs. Neither says more than the status: messages of
 * exceptions may quote what somebody typed.
 */
@Controller
public class ErrorPages implements ErrorController {

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model page) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        page.addAttribute(
                "kind",
                switch (status) {
                    case NOT_FOUND -> "absent";
                    case FORBIDDEN -> "stale";
                    default -> status.is4xxClientError() ? "refused" : "ours";
                });
        return "error";
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        ProblemDetail problem = Problem.of(status(request));
        asked(request).ifPresent(problem::setInstance);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Optional<URI> asked(HttpServletRequest request) {
        try {
            return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                    ? Optional.of(new URI(path))
                    : Optional.empty();
        } catch (URISyntaxException refusedForThat) {
            return Optional.empty();
        }
    }

    // Opened by itself, without an error, the page is one that does not exist.
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) instanceof HttpStatus known
                ? known
                : HttpStatus.NOT_FOUND;
    }
}
