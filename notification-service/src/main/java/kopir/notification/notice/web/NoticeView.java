package kopir.notification.notice.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.notification.notice.Kind;
import kopir.notification.notice.Notice;
import kopir.platform.json.KebabCaseEnums;

/**
 * A notice as its reader gets it.
 *
 * @param link what to open next, for instance {@code {"request": id}}
 * @param text one sentence in the reader's language, made of the kind alone
 */
public record NoticeView(
        UUID id, Kind kind, Instant at, boolean read, String code, Map<String, UUID> link, String text) {

    static NoticeView of(Notice notice, String text) {
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.at(),
                notice.read(),
                notice.code(),
                Map.of(KebabCaseEnums.code(notice.link().to()), notice.link().id()),
                text);
    }

    /** @param unread how many of the reader's notices are unread, on all pages */
    public record Inbox(List<NoticeView> notices, long unread) {
        public Inbox {
            notices = List.copyOf(notices);
        }
    }

    /** That a message is genuine: no more than its reader knows already. */
    public record Genuine(Kind kind, Instant at) {}
}
