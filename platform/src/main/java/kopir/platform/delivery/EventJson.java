package kopir.platform.delivery;

import java.util.UUID;
import kopir.contracts.Event;
import kopir.contracts.MemberEvent;
import kopir.platform.json.KebabCaseEnums;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of event data. Unknown fields are ignored, so that a newer producer may add some; everything else that does
 * not fit is an {@link UnreadableEvent}.
 */
public final class EventJson {
    /** Deeper data than this is an attack or a defect: our deepest event has five levels. */
    private static final int DEEPEST = 50;

    private static final int LONGEST_STRING = 100_000;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .annotationIntrospector(new KebabCaseEnums())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The data of an event, or null for one that is a tombstone. */
    public byte @Nullable [] write(Event event) {
        return event instanceof MemberEvent.Erased ? null : mapper.writeValueAsBytes(event);
    }

    /**
     * @param data null for a tombstone, whose id and version travel in the headers
     * @throws UnreadableEvent with a reason that holds nothing of the data: the parser's own message may quote it
     */
    public Event read(Class<? extends Event> type, String subject, long version, byte @Nullable [] data) {
        if (type == MemberEvent.Erased.class) {
            return new MemberEvent.Erased(uuid(subject), version);
        }
        if (data == null) {
            throw new UnreadableEvent("no-data");
        }
        Event event = parse(type, data);
        if (!event.subject().equals(subject)) {
            throw new UnreadableEvent("subject-differs-from-key");
        }
        return event;
    }

    private Event parse(Class<? extends Event> type, byte[] data) {
        try {
            Event event = mapper.readValue(data, type);
            if (event == null) {
                throw new UnreadableEvent("not-an-event");
            }
            if (!Completeness.of(event) || event.version() < 1) {
                throw new UnreadableEvent("field-missing");
            }
            return event;
        } catch (JacksonException e) {
            throw new UnreadableEvent("not-the-expected-json");
        }
    }

    private static UUID uuid(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("subject-is-no-uuid");
        }
    }
}
