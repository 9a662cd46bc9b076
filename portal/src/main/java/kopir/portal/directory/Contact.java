package kopir.portal.directory;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How to reach a focal point. Shown where the directory says so, kept nowhere. */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String timeZone) {

    /** Whether mail can be written there. */
    public boolean reachable() {
        return email != null && !email.isEmpty();
    }

    /** With this zone where none was chosen. */
    public Contact inZone(ZoneId zone) {
        return timeZone == null || timeZone.isEmpty() ? new Contact(name, email, phone, language, zone.getId()) : this;
    }
}
