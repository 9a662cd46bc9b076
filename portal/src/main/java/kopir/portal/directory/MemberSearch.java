package kopir.portal.directory;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to look for among the members; empty means any.
 *
 * @param kind {@code organisations} or {@code experts}
 * @param membership for coordinators only
 * @param cursor of the page before
 */
public record MemberSearch(
        String kind,
        String capability,
        String region,
        String language,
        String type,
        String q,
        String membership,
        String cursor) {

    /** Members of a kind by part of their name. */
    public static MemberSearch named(String kind, String q) {
        return new MemberSearch(kind, "", "", "", "", q, "", "");
    }

    /** Members of a kind that wait for a coordinator. */
    public static MemberSearch waiting(String kind) {
        return new MemberSearch(kind, "", "", "", "", "", "submitted", "");
    }

    public boolean experts() {
        return kind.equals("experts");
    }

    /** As the query of our own page and, without the kind, of the service. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("capability", capability);
        parameters.put("region", region);
        parameters.put("language", language);
        parameters.put("type", experts() ? "" : type);
        parameters.put("q", q);
        parameters.put("membership", membership);
        parameters.put("cursor", cursor);
        return parameters;
    }
}
