package kopir.portal.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param code confirms that a message about it is genuine
 * @param link what it is about: one of {@code request}, {@code introduction}, {@code member} with its id
 * @param text in the reader's language, made from the kind alone
 */
public record Notice(
        UUID id,
        String kind,
        Instant at,
        @Nullable Boolean read,
        @Nullable String code,
        @Nullable Map<String, UUID> link,
        @Nullable String text) {

    public boolean isRead() {
        return Boolean.TRUE.equals(read);
    }

    /** The portal's page about it, or null. */
    public @Nullable String path() {
        if (link == null) {
            return null;
        }
        UUID request = link.get("request");
        UUID introduction = link.get("introduction");
        UUID member = link.get("member");
        if (introduction != null) {
            return "/introductions/" + introduction;
        }
        if (request != null) {
            return (kind.equals("request-to-review") ? "/review/" : "/requests/") + request;
        }
        return member == null ? null : "/members/" + member;
    }
}
