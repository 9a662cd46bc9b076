package kopir.portal.notification;

import java.util.List;

/** @param unread on all pages */
public record Inbox(List<Notice> notices, long unread) {
    public Inbox {
        notices = notices == null ? List.of() : List.copyOf(notices);
    }
}
