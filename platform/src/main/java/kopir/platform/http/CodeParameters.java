package kopir.platform.http;

import kopir.platform.json.KebabCaseEnums;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads codes in paths and queries as they are written in bodies: {@code ?type=crisis-centre}. */
final class CodeParameters implements ConverterFactory<String, Enum<?>> {

    @Override
    public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
        return code -> {
            for (T value : type.getEnumConstants()) {
                if (KebabCaseEnums.code(value).equals(code)) {
                    return value;
                }
            }
            // What was sent is not repeated: the problem lists the codes instead.
            throw new IllegalArgumentException("not a code of " + type.getSimpleName());
        };
    }
}
