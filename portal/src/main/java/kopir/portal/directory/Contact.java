package kopir.portal.directory;

import java.time.ZoneId;
import java.util.Locale;
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

    /** With the language and the zone of the page they read, where they have chosen none. */
    public Contact orAsRead(Locale reading, ZoneId zone) {
        return new Contact(
                name,
                email,
                phone,
                language == null || language.isEmpty() ? reading.getLanguage() : language,
                timeZone == null || timeZone.isEmpty() ? zone.getId() : timeZone);
    }
}
