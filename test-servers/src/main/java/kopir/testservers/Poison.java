package kopir.testservers;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record nobody can make an event of, and the reasons for which it may be put aside. Where it has data, these hold
 * {@link #SECRET}, which must not be found in any log.
 *
 * @param headers CloudEvents attributes, without their prefix
 */
public record Poison(String name, Map<String, String> headers, byte @Nullable [] value, Set<String> reasons) {
    public static final String SECRET = "Abay street 14, third door";

    private static final String JSON = "not-the-expected-json";
    private static final String MISSING = "field-missing";

    /**
     * @param type of an event that is no tombstone
     * @param field the first of its data
     */
    public static List<Poison> of(String type, String subject, String field) {
        Map<String, String> headers = headers(type, subject);
        String secret = "\"" + SECRET + "\"";
        return List.of(
                poison("words", headers, SECRET, JSON),
                new Poison("nothing", headers, null, Set.of("no-data")),
                poison("no bytes", headers, "", JSON),
                poison("null", headers, "null", "not-an-event"),
                poison("a list", headers, "[" + secret + "]", JSON),
                poison("a text for its data", headers, "{\"" + field + "\": " + secret + "}", JSON),
                poison("an empty object", headers, "{}", JSON, MISSING),
                poison("nothing inside", headers, "{\"" + field + "\": {}}", JSON, MISSING),
                poison("no number", headers, "{\"" + field + "\": NaN}", JSON),
                poison("a name twice", headers, "{\"a\": " + secret + ", \"a\": 1}", JSON),
                poison("10,000 levels", headers, "{\"a\": ".repeat(10_000) + secret + "}".repeat(10_000), JSON),
                poison(
                        "900 kB",
                        headers,
                        "{\"" + field + "\": {\"a\": \"" + "x".repeat(900_000) + "\"}}",
                        JSON,
                        MISSING),
                new Poison("no UTF-8", headers, notUtf8(field), Set.of(JSON)),
                poison("no headers", Map.of(), "{\"a\": " + secret + "}", "no-specversion"),
                poison("no id", without("id", headers), "{}", "no-id"),
                poison("a version in words", with("aggregateversion", "seven", headers), "{}", "malformed-header"),
                poison("a newer version", with("type", type.replace(".v1", ".v2"), headers), "{}", "unknown-version"));
    }

    /**
     * What {@link #of} gives, and an event without something it needs.
     *
     * @param event the data of one that is right
     * @param required a field somewhere inside
     */
    public static List<Poison> of(String type, String subject, String field, byte[] event, String required) {
        JsonMapper json = new JsonMapper();
        JsonNode data = json.readTree(event);
        ((ObjectNode) data.findParent(required)).put("words", SECRET).remove(required);
        return Stream.concat(
                        of(type, subject, field).stream(),
                        Stream.of(event("something left out", type, subject, json.writeValueAsString(data))))
                .toList();
    }

    /** An event that lacks something or has it wrong. */
    public static Poison event(String name, String type, String subject, String data) {
        return poison(name, headers(type, subject), data, JSON, MISSING);
    }

    private static Poison poison(String name, Map<String, String> headers, String value, String... reasons) {
        return new Poison(name, headers, value.getBytes(StandardCharsets.UTF_8), Set.of(reasons));
    }

    private static Map<String, String> headers(String type, String subject) {
        return Map.of(
                "specversion", "1.0",
                "id", UUID.randomUUID().toString(),
                "type", type,
                "source", "/test",
                "subject", subject,
                "time", "2026-11-24T09:00:00Z",
                "aggregateversion", "7");
    }

    private static byte[] notUtf8(String field) {
        byte[] bytes = ("{\"" + field + "\": \"" + SECRET + "?\"}").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;
        return bytes;
    }

    private static Map<String, String> without(String header, Map<String, String> headers) {
        Map<String, String> others = new HashMap<>(headers);
        others.remove(header);
        return others;
    }

    private static Map<String, String> with(String header, String value, Map<String, String> headers) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(header, value);
        return changed;
    }

    ProducerRecord<String, byte @Nullable []> toRecord(String topic, String key) {
        ProducerRecord<String, byte @Nullable []> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add("ce_" + name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public String toString() {
        return name;
    }
}
