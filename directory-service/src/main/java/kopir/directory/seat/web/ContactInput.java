package kopir.directory.seat.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import kopir.directory.seat.Contact;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;

/** Checks how somebody says they can be reached. Problems name the field and never repeat what was sent. */
public final class ContactInput {
    /** One @ with something on both sides; whether it reaches anybody shows when it is written to. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{5,30}");
    private static final int LONGEST_NAME = 200;

    private ContactInput() {}

    public static Contact read(
            @Nullable String name, @Nullable String email, @Nullable String phone, @Nullable String timeZone) {
        if (email == null || !EMAIL.matcher(email).matches()) {
            throw Problem.invalid("email", "An e-mail address is needed.", "somebody@example.org");
        }
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            throw Problem.invalid("name", "This name cannot be taken.", "1 to " + LONGEST_NAME + " characters");
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw Problem.invalid("phone", "This is no phone number.", "+7 727 000 00 00");
        }
        return new Contact(name, email, phone, zone(timeZone));
    }

    private static @Nullable String zone(@Nullable String timeZone) {
        try {
            return timeZone == null ? null : ZoneId.of(timeZone).getId();
        } catch (DateTimeException e) {
            throw Problem.invalid("timeZone", "This time zone is not known.", "an IANA name, for instance Asia/Almaty");
        }
    }
}
