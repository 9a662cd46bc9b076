package kopir.notification.preference;

import java.util.Set;
import kopir.notification.notice.Kind;

/**
 * What the holder of a seat wants e-mails about.
 *
 * @param unsubscribed no e-mails at all, of no kind there is or will be
 * @param off kinds without e-mail
 */
public record Preferences(boolean unsubscribed, Set<Kind> off) {
    /** Until somebody says otherwise. */
    public static final Preferences EVERYTHING = new Preferences(false, Set.of());

    /** After "no more messages". */
    public static final Preferences NOTHING = new Preferences(true, Set.of());

    public Preferences {
        off = Set.copyOf(off);
    }

    public boolean wantsEmail(Kind kind) {
        return !unsubscribed && !off.contains(kind);
    }
}
