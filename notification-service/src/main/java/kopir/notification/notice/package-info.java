/**
 * Who hears of what. {@link kopir.notification.notice.NoticeTable} says for every event which kind of notice goes to whom
 * and what must be so; an {@link kopir.notification.notice.Occasion} remembers that until the notices are made;
 * {@link kopir.notification.notice.Announcer} makes them, each once.
 */
@NullMarked
package kopir.notification.notice;

import org.jspecify.annotations.NullMarked;
