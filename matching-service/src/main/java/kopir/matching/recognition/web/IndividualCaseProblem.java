package kopir.matching.recognition.web;

import java.util.Map;
import kopir.matching.recognition.IndividualCase.Warning;
import kopir.platform.http.Problem;
import org.springframework.http.HttpStatus;

/** The refusal of a request whose text tells an individual's case: 422 with all that the warning says. */
public final class IndividualCaseProblem {
    private IndividualCaseProblem() {}

    /** @param warning from {@link kopir.matching.recognition.IndividualCase}; never holds words of the text */
    public static Problem of(Warning warning) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                warning.type(),
                warning.text(),
                Map.of(
                        "field", "text",
                        "text", warning.text(),
                        "helplines", warning.helplines(),
                        "instead", warning.instead()));
    }
}
