package kopir.platform.delivery;

import java.util.Map;
import kopir.platform.json.KebabCaseEnums;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns an aggregate's state into a document and back. Instants become milliseconds since 1970, so that the store can
 * compare them; dates stay ISO text, which sorts as it should.
 */
public final class StateJson<T> {
    private static final JsonWriterSettings PLAIN = JsonWriterSettings.builder()
            .outputMode(JsonMode.RELAXED)
            .int64Converter((value, writer) -> writer.writeNumber(Long.toString(value)))
            .build();

    private final JsonMapper mapper;
    private final Class<T> type;

    private StateJson(JsonMapper mapper, Class<T> type) {
        this.mapper = mapper;
        this.type = type;
    }

    /** For a record or an interface whose subtypes are told apart by a mix-in. */
    public static <T> StateJson<T> of(Class<T> type) {
        return new StateJson<>(builder().build(), type);
    }

    /** @param mixin carries the {@code @JsonTypeInfo} of a sealed interface, which itself knows no framework */
    public static <T> StateJson<T> of(Class<T> type, Class<?> mixin) {
        return of(type, Map.of(type, mixin));
    }

    /** @param mixins for a state that has sealed interfaces inside: each with the mix-in that tells its subtypes apart */
    public static <T> StateJson<T> of(Class<T> type, Map<Class<?>, Class<?>> mixins) {
        return new StateJson<>(builder().addMixIns(mixins).build(), type);
    }

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .annotationIntrospector(new KebabCaseEnums())
                .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .disable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .withConfigOverride(
                        java.time.LocalDate.class,
                        override -> override.setFormat(com.fasterxml.jackson.annotation.JsonFormat.Value.forShape(
                                com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING)))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public Document write(T state) {
        return Document.parse(mapper.writerFor(type).writeValueAsString(state));
    }

    public T read(Document document) {
        return mapper.readValue(document.toJson(PLAIN), type);
    }
}
