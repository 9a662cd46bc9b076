package kopir.notification.notice;

import java.util.UUID;

/** Who hears of something. Resolved to seats when the notice is made, and asked again before it is sent. */
public sealed interface Audience {

    /** Everyone who holds a coordinator's seat. */
    record Coordinators() implements Audience {}

    /** Everyone who acts for the member. */
    record FocalPoints(UUID member) implements Audience {}

    /** The person a seat waits for. */
    record Invited(UUID seat) implements Audience {}
}
