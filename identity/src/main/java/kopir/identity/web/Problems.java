package kopir.identity.web;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Sends our own refusals on their way; whatever the framework refuses goes to {@link ErrorPages}. */
@RestControllerAdvice
public class Problems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
