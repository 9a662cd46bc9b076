package kopir.portal.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a service did not do what was asked: its RFC 9457 problem, or that it did not answer at all.
 *
 * @param status the HTTP status; 503 where the service did not answer in time
 * @param type the last part of the problem's type, in kebab case; {@link #AWAY} where it did not answer
 * @param field the input at fault, as the service names it, or null
 * @param more further members of the problem, such as the helplines beside an individual's case
 */
public record Refusal(int status, String type, @Nullable String field, Map<String, Object> more) {
    /** The type of a service that is down or slow. */
    public static final String AWAY = "service-unavailable";

    /** The service did not answer, or not in time. */
    public static Refusal away() {
        return new Refusal(503, AWAY, null, Map.of());
    }

    /** The answer for what is hidden and for what does not exist. */
    public static Refusal absent() {
        return new Refusal(404, "not-found", null, Map.of());
    }

    /** From a problem's members, whatever of them is there. */
    static Refusal of(int status, Map<String, Object> problem) {
        String type = String.valueOf(problem.getOrDefault("type", ""));
        Object field = problem.get("field");
        return new Refusal(
                status,
                status >= 500 ? AWAY : type.substring(type.lastIndexOf('/') + 1),
                field instanceof String name ? name : null,
                problem);
    }

    /** Trying again in a moment may help. */
    public boolean isAway() {
        return status >= 500;
    }

    /** What is hidden and what does not exist answer alike. */
    public boolean isAbsent() {
        return status == 404;
    }

    /** Somebody else changed the thing since it was read. */
    public boolean isStale() {
        return status == 412;
    }

    /** A text member of the problem, or null. */
    public @Nullable String text(String member) {
        return more.get(member) instanceof String text ? text : null;
    }

    /** The texts of a list in the problem; empty where there is none. */
    public List<String> texts(String member) {
        return more.get(member) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** The members of a list of objects in the problem, as text; empty where there is none. */
    public List<Map<String, String>> rows(String member) {
        return more.get(member) instanceof List<?> rows
                ? rows.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> texts((Map<?, ?>) row))
                        .toList()
                : List.of();
    }

    private static Map<String, String> texts(Map<?, ?> row) {
        return row.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(java.util.stream.Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue())));
    }
}
