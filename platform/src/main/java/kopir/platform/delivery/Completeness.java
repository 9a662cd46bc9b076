package kopir.platform.delivery;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record that was made from JSON has everything its type says it has: the parser leaves out what was not sent.
 * Found here it is one unreadable event; found later, by whoever reads a kept profile without a country, it would stop all
 * matching.
 */
final class Completeness {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .peek(component -> component.getAccessor().setAccessible(true))
                    .toList();
        }
    };

    private Completeness() {}

    /** No null, at any depth, where the type does not say that there may be none. */
    static boolean of(Object value) {
        return switch (value) {
            case Record record ->
                COMPONENTS.get(record.getClass()).stream().allMatch(component -> isFilled(component, record));
            case Collection<?> items -> items.stream().allMatch(Completeness::of);
            case Map<?, ?> entries -> entries.values().stream().allMatch(Completeness::of);
            default -> true;
        };
    }

    private static boolean isFilled(RecordComponent component, Record record) {
        Object value = value(component, record);
        return value == null ? component.getAnnotatedType().isAnnotationPresent(Nullable.class) : of(value);
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a record's own accessor", e);
        }
    }
}
