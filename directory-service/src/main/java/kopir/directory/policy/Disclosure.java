package kopir.directory.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lets through what one audience may see, and nothing in place of the rest. Views and events are built through it. */
public final class Disclosure {
    private final Predicate<Field> shown;

    private Disclosure(Predicate<Field> shown) {
        this.shown = shown;
    }

    public static Disclosure to(Audience audience) {
        return new Disclosure(audience::sees);
    }

    /** To the topics, which every service reads. */
    public static Disclosure inEvents() {
        return new Disclosure(Field::travels);
    }

    public boolean shows(Field field) {
        return shown.test(field);
    }

    /** The value, or null. */
    public <T> @Nullable T value(Field field, @Nullable T value) {
        return shows(field) ? value : null;
    }

    /** The value, or another where a reader needs one. */
    public <T> T value(Field field, T value, T otherwise) {
        return shows(field) ? value : otherwise;
    }

    /** The list, or an empty one. */
    public <T> List<T> list(Field field, List<T> value) {
        return shows(field) ? value : List.of();
    }

    /** The set, or an empty one. */
    public <T> Set<T> set(Field field, Set<T> value) {
        return shows(field) ? value : Set.of();
    }

    /** The map, or an empty one. */
    public <K, V> Map<K, V> map(Field field, Map<K, V> value) {
        return shows(field) ? value : Map.of();
    }
}
