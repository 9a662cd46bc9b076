package kopir.directory.seat;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a person: personal data.
 *
 * @param timeZone IANA name, or null where unknown
 */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String timeZone) {

    public static final Contact UNKNOWN = new Contact(null, null, null, null);

    /** Says nothing: whatever prints a seat by mistake, in a log or an exception, prints no person. */
    @Override
    public String toString() {
        return "Contact[not shown]";
    }
}
