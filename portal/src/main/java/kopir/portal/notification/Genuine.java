package kopir.portal.notification;

import java.time.Instant;

/** That a message was ours, about what and when. */
public record Genuine(String kind, Instant at) {}
