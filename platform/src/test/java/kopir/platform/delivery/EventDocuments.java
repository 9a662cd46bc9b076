package kopir.platform.delivery;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kopir.contracts.Event;
import kopir.contracts.EventTypes;
import kopir.contracts.Topics;
import kopir.platform.json.KebabCaseEnums;
import org.jspecify.annotations.Nullable;

/** The AsyncAPI 3 document and the table of events, made from the code so that they cannot say anything else. */
final class EventDocuments {
    private final Map<String, Object> schemas = new TreeMap<>();
    private final List<Event> samples = Samples.all().stream()
            .sorted(Comparator.comparing(event -> EventTypes.nameOf(event.getClass())))
            .toList();

    Map<String, Object> asyncApi() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> messages = new TreeMap<>();
        for (Topics.Topic topic : Topics.ALL) {
            Map<String, Object> carried = new LinkedHashMap<>();
            for (Event event : samples) {
                if (Topics.of(event).equals(topic.name())) {
                    String type = EventTypes.nameOf(event.getClass());
                    carried.put(type, Map.of("$ref", "#/components/messages/" + type));
                    messages.put(type, message(type, event.getClass()));
                }
            }
            channels.put(
                    topic.name(),
                    ordered(
                            "address",
                            topic.name(),
                            "description",
                            topic.kept() == Topics.Kept.COMPACTED ? "compacted" : "kept 400 days",
                            "messages",
                            carried));
        }
        return ordered(
                "asyncapi",
                "3.0.0",
                "info",
                ordered("title", "Kopir events", "version", "1"),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "components",
                ordered("messages", messages, "schemas", schemas));
    }

    private Map<String, Object> message(String type, Class<?> event) {
        return ordered("name", type, "contentType", "application/json", "payload", schema(event));
    }

    String table() {
        StringBuilder table = new StringBuilder("| topic | event | data |\n| --- | --- | --- |\n");
        for (Topics.Topic topic : Topics.ALL) {
            for (Event event : samples) {
                if (Topics.of(event).equals(topic.name())) {
                    table.append("| `%s` | `%s` | %s |%n"
                            .formatted(topic.name(), EventTypes.nameOf(event.getClass()), fields(event.getClass())));
                }
            }
        }
        return table.toString().replace("\r", "");
    }

    private static String fields(Class<?> event) {
        return event == kopir.contracts.MemberEvent.Erased.class
                ? "tombstone"
                : String.join(
                        ", ",
                        Arrays.stream(event.getRecordComponents())
                                .map(component -> "`" + component.getName() + "`")
                                .toList());
    }

    private Object schema(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return Collection.class.isAssignableFrom((Class<?>) parameterized.getRawType())
                    ? ordered("type", "array", "items", schema(arguments[0]))
                    : ordered("type", "object", "additionalProperties", schema(arguments[1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return ordered(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(value -> KebabCaseEnums.code((Enum<?>) value))
                            .toList());
        }
        if (plain.isRecord()) {
            String name = plain.getEnclosingClass() == null
                    ? plain.getSimpleName()
                    : plain.getEnclosingClass().getSimpleName() + "." + plain.getSimpleName();
            if (!schemas.containsKey(name)) {
                schemas.put(name, Map.of());
                schemas.put(name, object(plain));
            }
            return Map.of("$ref", "#/components/schemas/" + name);
        }
        return switch (plain.getSimpleName()) {
            case "int", "long" -> ordered("type", "integer");
            case "boolean" -> ordered("type", "boolean");
            case "String" -> ordered("type", "string");
            default -> {
                Map<Class<?>, String> formats =
                        Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");
                yield ordered("type", "string", "format", formats.get(plain));
            }
        };
    }

    private Map<String, Object> object(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.put(component.getName(), schema(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        return ordered("type", "object", "properties", properties, "required", required);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
