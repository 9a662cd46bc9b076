package kopir.portal.directory;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page, or empty */
public record MembersPage(List<MemberView> members, String next) {
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&>]+)[^>]*>;\\s*rel=\"?next");

    public MembersPage {
        members = List.copyOf(members);
    }

    /** @param link the {@code Link} header (RFC 8288), or null */
    static MembersPage of(List<MemberView> members, @Nullable String link) {
        Matcher cursor = CURSOR.matcher(link == null ? "" : link);
        return new MembersPage(members, cursor.find() ? cursor.group(1) : "");
    }
}
