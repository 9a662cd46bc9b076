package kopir.portal.page;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a page, as far as the frame needs it. No name and no address: those stay in the directory.
 *
 * @param known false where the directory could not be asked and nothing is remembered: show what is there, hide nothing
 * @param members whom the person may act for
 * @param actingFor the one they act for now, or null
 * @param zone in which times are shown
 */
public record Reader(
        boolean signedIn,
        boolean known,
        boolean coordinator,
        List<UUID> members,
        @Nullable UUID actingFor,
        ZoneId zone) {

    public Reader {
        members = List.copyOf(members);
    }

    /** A visitor who has not signed in. */
    public static Reader visitor(ZoneId zone) {
        return new Reader(false, true, false, List.of(), null, zone);
    }

    /** Signed in, and no more is known. */
    public static Reader unknown(ZoneId zone) {
        return new Reader(true, false, false, List.of(), null, zone);
    }

    public boolean member() {
        return !members.isEmpty();
    }

    /** Signed in but not yet taking part: may register or accept an invitation. */
    public boolean withoutSeat() {
        return signedIn && known && !coordinator && members.isEmpty();
    }
}
