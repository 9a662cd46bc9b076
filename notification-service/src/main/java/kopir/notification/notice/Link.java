package kopir.notification.notice;

import java.util.UUID;

/** What the reader opens next: an id, and of what. */
public record Link(To to, UUID id) {
    public enum To {
        REQUEST,
        INTRODUCTION,
        MEMBER,
        SEAT
    }
}
