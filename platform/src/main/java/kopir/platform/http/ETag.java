package kopir.platform.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Versions as entity tags (RFC 9110, section 8.8.3): version 3 is {@code "3"}. */
public final class ETag {
    private ETag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version a change was made from.
     *
     * @param ifMatch the {@code If-Match} header
     * @throws Problem 428 where it is missing, 400 where it is no version of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Send If-Match with the ETag you read, so that nobody's change is lost.");
        }
        try {
            return Long.parseLong(ifMatch.strip().replace("\"", ""));
        } catch (NumberFormatException e) {
            throw Problem.invalid("If-Match", "This is no ETag of ours.", "\"3\"");
        }
    }
}
