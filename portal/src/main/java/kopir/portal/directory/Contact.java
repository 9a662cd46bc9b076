package kopir.portal.directory;

import org.jspecify.annotations.Nullable;

/** How to reach a focal point. Shown where the directory says so, kept nowhere. */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String timeZone) {}
