package kopir.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event that people should hear of, kept under the event's id: an event that comes again finds its occasion, also
 * after months, and tells nobody anew.
 *
 * @param event the event's id
 * @param at when it happened
 */
public record Occasion(UUID event, Instant at, List<Announcement> announcements) {
    public Occasion {
        announcements = List.copyOf(announcements);
    }

    /** The rows that give a notice of this kind: two where both sides hear of the same. */
    public List<Announcement> announcements(Kind kind) {
        return announcements.stream().filter(row -> row.kind() == kind).toList();
    }
}
