package kopir.testservers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that no endpoint takes, and how each refuses it: with a problem (RFC 9457) of a stable type that names the field.
 *
 * @param contentType null for none
 * @param problem the last part of the problem's type
 */
public record WrongBody(
        String name, @Nullable String contentType, byte[] bytes, int status, String problem, String field) {
    private static final String JSON = "application/json";

    /** What every endpoint with a body is sent. */
    public static List<WrongBody> all() {
        return List.of(
                json("nothing", "", "invalid-field", "body"),
                json("null", "null", "invalid-field", "body"),
                json("a list", "[]", "invalid-field", "body"),
                json("a text", "\"accept\"", "invalid-field", "body"),
                json("10,000 lists in each other", "[".repeat(10_000), "invalid-field", "body"),
                json("half an object", "{", "malformed-json", "body"),
                json("words", "Please help us.", "malformed-json", "body"),
                json("an object and more", "{} {}", "invalid-field", "body"),
                new WrongBody(
                        "no UTF-8",
                        JSON,
                        new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'},
                        400,
                        "malformed-json",
                        "body"),
                json("an unknown field", "{\"noSuchField\": 1}", "unknown-field", "noSuchField"),
                new WrongBody("too much", JSON, bytes(" ".repeat(300_000) + "{}"), 413, "content-too-large", "body"),
                other("a form", "application/x-www-form-urlencoded", "answer=accept"),
                other("plain text", "text/plain", "{}"),
                other("something", "nonsense", "{}"),
                other("who knows what", null, "{}"));
    }

    private static WrongBody json(String name, String body, String problem, String field) {
        return new WrongBody(name, JSON, bytes(body), 400, problem, field);
    }

    private static WrongBody other(String name, @Nullable String contentType, String body) {
        return new WrongBody(name, contentType, bytes(body), 415, "unsupported-media-type", "Content-Type");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
