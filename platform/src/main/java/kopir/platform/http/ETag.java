package kopir.platform.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Versions as entity tags (RFC 9110, section 8.8.3): version 3 is {@code "3"}. */
public final class ETag {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");
    private static final String EXAMPLE = of(3);

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
                    "Send If-Match with the ETag you read, so that nobody's change is lost.",
                    Map.of("field", HttpHeaders.IF_MATCH, "accepted", EXAMPLE));
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.invalid(HttpHeaders.IF_MATCH, "This is no ETag of ours.", EXAMPLE);
        }
        return Long.parseLong(tag.group(1));
    }
}
